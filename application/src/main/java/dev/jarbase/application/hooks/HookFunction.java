package dev.jarbase.application.hooks;

/** Code of others that joins in at a hook; it calls {@link HookEvent#next()} to let the action happen. */
@FunctionalInterface
public interface HookFunction<E extends HookEvent> {
    void handle(E event);
}
