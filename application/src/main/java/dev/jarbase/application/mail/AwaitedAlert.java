package dev.jarbase.application.mail;

import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.SignInAlert;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Mails an alert and waits for it, but not for long; one that takes longer may still be sent. Thread-safe. */
final class AwaitedAlert implements SignInAlert {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RecordMails mails;
    private final Duration patience;

    AwaitedAlert(RecordMails mails) {
        this(mails, PATIENCE);
    }

    AwaitedAlert(RecordMails mails, Duration patience) {
        this.mails = mails;
        this.patience = patience;
    }

    @Override
    public void send(Record account, String place) {
        CompletableFuture<Void> sending = new CompletableFuture<>();
        Record own = account.copy();
        Thread.ofVirtual().name("mail-alert").start(() -> {
            try {
                mails.signInAlert(own, place);
                sending.complete(null);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                sending.completeExceptionally(failure);
            }
        });
        await(sending);
    }

    private void await(CompletableFuture<Void> sending) {
        try {
            sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        } catch (TimeoutException late) {
            throw MailException.passing("the alert was not sent in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw MailException.passing("interrupted", interrupted);
        }
    }
}
