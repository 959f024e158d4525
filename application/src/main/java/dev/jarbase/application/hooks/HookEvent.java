package dev.jarbase.application.hooks;

/**
 * What travels along a chain of handlers. Mutable: what one handler changes, the following ones and the action see.
 * Belongs to the thread that triggered it, until the chain has ended.
 */
public abstract class HookEvent {
    private Runnable rest = () -> {};

    /**
     * Runs the rest of the chain and at last the action; what they throw comes out here. A handler that does not call
     * this ends the chain without a fault and the action does not happen. Calling it again does nothing.
     */
    public final void next() {
        rest.run();
    }

    /** Whether handlers bound to that tag are meant. */
    protected boolean isTagged(String tag) {
        return false;
    }

    final void continueWith(Runnable newRest) {
        rest = newRest;
    }
}
