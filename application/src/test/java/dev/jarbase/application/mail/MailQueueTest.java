package dev.jarbase.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.record.Transactions;
import dev.jarbase.domain.settings.SettingsStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MailQueueTest {
    private static final MailMessage MAIL =
            MailMessage.of(MailAddress.of("a@acme.test"), MailAddress.of("b@acme.test"), "s", "h");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final UnitOfWork work = new UnitOfWork(new NoTransactions());

    @Test
    void closingWaitsForWhatIsUnderWay() throws InterruptedException {
        MailQueue queue = queue(10, 1, List.of());
        CountDownLatch started = new CountDownLatch(1);

        queue.later("first", () -> {
            started.countDown();
            tries.incrementAndGet();
        });
        queue.later("second", tries::incrementAndGet);
        started.await();
        queue.close();

        assertThat(tries).hasValue(2);
    }

    @Test
    void mailThatIsRefusedForNowGoesAgain() {
        try (MailQueue queue = queue(10, 1, List.of(Duration.ZERO, Duration.ZERO))) {
            Transport transport = transport(MailException.passing("busy", new IOException()), 2);
            CountDownLatch sent = new CountDownLatch(1);

            queue.later("mail", () -> {
                transport.send(MAIL);
                sent.countDown();
            });

            await(sent);
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void mailThatStaysRefusedIsGivenUp() {
        try (MailQueue queue = queue(10, 1, List.of(Duration.ZERO))) {
            CountDownLatch over = new CountDownLatch(1);
            Transport transport = transport(MailException.passing("busy", new IOException()), 100);

            queue.later("mail", () -> transport.send(MAIL), over::countDown);

            await(over);
        }
        assertThat(tries).hasValue(2);
    }

    @Test
    void mailThatIsRefusedForGoodIsNotTriedAgain() {
        try (MailQueue queue = queue(10, 1, List.of(LONG))) {
            CountDownLatch over = new CountDownLatch(1);
            Transport transport = transport(MailException.refused("no"), 100);

            queue.later("mail", () -> transport.send(MAIL), over::countDown);

            await(over);
        }
        assertThat(tries).hasValue(1);
    }

    @Test
    void whoeverWaitsForTheMailIsToldAtOnce() {
        Transport transport = transport(MailException.passing("busy", new IOException()), 100);

        assertThatThrownBy(() -> transport.send(MAIL)).hasMessage("busy");
        assertThat(tries).hasValue(1);
    }

    @Test
    void closingEndsPauses() throws InterruptedException {
        MailQueue queue = queue(10, 1, List.of(LONG));
        CountDownLatch tried = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        queue.later(
                "mail",
                () -> {
                    tried.countDown();
                    transport(MailException.passing("busy", new IOException()), 100)
                            .send(MAIL);
                },
                over::countDown);
        tried.await();

        queue.close();

        await(over);
        assertThat(tries).hasValue(1);
    }

    @Test
    void moreThanMayWaitAreGivenUpAtOnce() {
        CountDownLatch released = new CountDownLatch(1);
        try (MailQueue queue = queue(2, 1, List.of())) {
            for (int i = 0; i < 3; i++) {
                queue.later("mail", () -> await(released), givenUp::incrementAndGet);
            }

            assertThat(givenUp).hasValue(1);
            released.countDown();
        }
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void closedQueueTakesNothing() {
        MailQueue queue = queue(10, 1, List.of());
        queue.close();

        queue.later("mail", tries::incrementAndGet, givenUp::incrementAndGet);

        assertThat(tries).hasValue(0);
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void transactionThatIsRolledBackSendsNothing() {
        MailQueue queue = queue(10, 1, List.of());

        assertThatThrownBy(() -> work.inTransaction(() -> {
                    queue.later("mail", tries::incrementAndGet);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        work.inTransaction(() -> queue.later("mail", givenUp::incrementAndGet));
        queue.close();

        assertThat(tries).hasValue(0);
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void troubleOfOneMailIsNotThatOfTheNext() {
        MailQueue queue = queue(10, 1, List.of());

        queue.later("broken", () -> {
            throw new IllegalStateException("broken");
        });
        queue.later("deep", () -> {
            throw new StackOverflowError();
        });
        queue.later("fine", tries::incrementAndGet);
        queue.close();

        assertThat(tries).hasValue(1);
    }

    private MailQueue queue(int waiting, int atOnce, List<Duration> pauses) {
        return new MailQueue(new MailQueue.Limits(waiting, atOnce, pauses, Duration.ofSeconds(20)), work);
    }

    private Transport transport(MailException failure, int failures) {
        return new Transport(
                (message, smtp) -> {
                    if (tries.incrementAndGet() <= failures) {
                        throw failure;
                    }
                },
                new CurrentSettings(new NoSettings(), new Hook<>()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class NoTransactions implements Transactions {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public boolean isActive() {
            return false;
        }
    }

    private static final class NoSettings implements SettingsStore {
        @Override
        public Optional<JsonValue.Obj> load() {
            return Optional.empty();
        }

        @Override
        public void save(JsonValue.Obj settings) {
            throw new UnsupportedOperationException();
        }
    }
}
