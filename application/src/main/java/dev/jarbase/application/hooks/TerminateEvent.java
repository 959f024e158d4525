package dev.jarbase.application.hooks;

/** The application closes. */
public final class TerminateEvent extends HookEvent {
    private final boolean restart;

    public TerminateEvent(boolean restart) {
        this.restart = restart;
    }

    /** Whether it starts again at once. */
    public boolean isRestart() {
        return restart;
    }
}
