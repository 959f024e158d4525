package dev.jarbase.application.files;

import dev.jarbase.application.hooks.FileTokenRequestEvent;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** Gives the one who asks a short-lived token for protected files, to be put into addresses. Thread-safe. */
public final class IssueFileToken {
    private final TokenIssuer issuer;
    private final Hook<FileTokenRequestEvent> hook;

    IssueFileToken(FileUseCases.Parts parts) {
        this.issuer = parts.issuer();
        this.hook = parts.hooks().fileTokenRequest();
    }

    /** Returns a token of the account that signed in. @throws Fault if nobody did */
    public String issue(RequestInfo info) {
        Record account = info.actor().account().orElseThrow(Fault::unauthenticated);
        FileTokenRequestEvent event = new FileTokenRequestEvent(account, issuer.file(account), info);
        hook.trigger(event, () -> {});
        return event.token();
    }
}
