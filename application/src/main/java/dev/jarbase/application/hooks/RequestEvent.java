package dev.jarbase.application.hooks;

import dev.jarbase.domain.request.RequestInfo;

/** A request came; access was checked, the action comes next. */
public abstract class RequestEvent extends HookEvent {
    private final RequestInfo info;

    protected RequestEvent(RequestInfo info) {
        this.info = info;
    }

    public final RequestInfo info() {
        return info;
    }
}
