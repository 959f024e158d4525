package dev.jarbase.application.work;

import dev.jarbase.domain.record.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs work in a transaction and, once that has ended, what the work left for then. Work inside work joins the outer
 * one. Thread-safe; completions run on the thread that started the outermost work.
 */
public final class UnitOfWork {
    private static final ScopedValue<List<Completion>> PENDING = ScopedValue.newInstance();

    private final Transactions transactions;

    /** What is to happen after the transaction, outside of it. */
    public interface Completion {
        /** Everything was committed; a fault thrown here reaches the caller, but nothing is undone. */
        void committed();

        /** Nothing was stored. */
        void rolledBack(RuntimeException cause);
    }

    public UnitOfWork(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the calling thread is inside {@link #inTransaction}. */
    public boolean isActive() {
        return PENDING.isBound();
    }

    /**
     * Runs work in one transaction, then its completions in the order in which they were added.
     *
     * @throws RuntimeException what the work threw, with the faults of completions suppressed; or, though the work is
     *     committed, the first fault of a completion
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (isActive()) {
            return transactions.inTransaction(work);
        }
        List<Completion> pending = new ArrayList<>();
        T result;
        try {
            result = ScopedValue.where(PENDING, pending).call(() -> transactions.inTransaction(work));
        } catch (RuntimeException failure) {
            rolledBack(pending, failure);
            throw failure;
        }
        committed(pending);
        return result;
    }

    /** Runs work in one transaction; see {@link #inTransaction(Supplier)}. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Leaves a completion to the end of the running transaction, or runs it at once if there is none. */
    public void onCompletion(Completion completion) {
        if (isActive()) {
            PENDING.get().add(completion);
        } else {
            completion.committed();
        }
    }

    private static void committed(List<Completion> pending) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Completion completion : pending) {
            try {
                completion.committed();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void rolledBack(List<Completion> pending, RuntimeException cause) {
        for (Completion completion : pending) {
            try {
                completion.rolledBack(cause);
            } catch (RuntimeException failure) {
                cause.addSuppressed(failure);
            }
        }
    }
}
