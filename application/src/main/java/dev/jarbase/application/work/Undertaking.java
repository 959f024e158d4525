package dev.jarbase.application.work;

/** Something that is done once and told of its end: at once if it fails, else when the unit of work has ended. */
public abstract class Undertaking implements UnitOfWork.Completion {

    /** Does it, inside of the unit of work if one is active. @throws RuntimeException what makes it fail */
    protected abstract void perform();

    /** Does it and sees to it that its end is told. */
    public final void run(UnitOfWork work) {
        try {
            perform();
        } catch (RuntimeException failure) {
            rolledBack(failure);
            throw failure;
        }
        work.onCompletion(this);
    }
}
