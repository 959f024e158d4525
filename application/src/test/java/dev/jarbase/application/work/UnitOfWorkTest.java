package dev.jarbase.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.record.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {
    private final List<String> steps = new ArrayList<>();
    private final UnitOfWork work = new UnitOfWork(new Transactions() {
        @Override
        public <T> T inTransaction(Supplier<T> inner) {
            return inner.get();
        }

        @Override
        public boolean isActive() {
            return false;
        }
    });

    private final class Noted implements UnitOfWork.Completion {
        private final String name;

        Noted(String name) {
            this.name = name;
        }

        @Override
        public void committed() {
            steps.add(name + " committed " + work.isActive());
        }

        @Override
        public void rolledBack(RuntimeException cause) {
            steps.add(name + " rolled back by " + cause.getMessage());
        }
    }

    @Test
    void completionRunsAtOnceOutsideOfATransaction() {
        work.onCompletion(new Noted("a"));

        assertThat(steps).containsExactly("a committed false");
    }

    @Test
    void completionsWaitForTheOutermostCommitAndRunInOrder() {
        work.inTransaction(() -> {
            work.onCompletion(new Noted("a"));
            work.inTransaction(() -> work.onCompletion(new Noted("b")));
            steps.add("work done");
        });

        assertThat(steps).containsExactly("work done", "a committed false", "b committed false");
    }

    @Test
    void completionsLearnOfARollback() {
        assertThatThrownBy(() -> work.inTransaction(() -> {
                    work.onCompletion(new Noted("a"));
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        assertThat(steps).containsExactly("a rolled back by boom");
    }

    @Test
    void failureOfACompletionReachesTheCallerAfterAllHaveRun() {
        assertThatThrownBy(() -> work.inTransaction(() -> {
                    work.onCompletion(new UnitOfWork.Completion() {
                        @Override
                        public void committed() {
                            throw new IllegalStateException("after commit");
                        }

                        @Override
                        public void rolledBack(RuntimeException cause) {
                            throw new AssertionError("was committed");
                        }
                    });
                    work.onCompletion(new Noted("b"));
                }))
                .hasMessage("after commit");

        assertThat(steps).containsExactly("b committed false");
    }
}
