package dev.jarbase.domain.backup;

/** Is told how far a long work has come; called often, hence to be quick. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (done, all) -> {};

    /**
     * Some more is done.
     *
     * @param done bytes done so far
     * @param all how many bytes there are to do, as far as it is known
     */
    void reached(long done, long all);
}
