package dev.jarbase.adapter.mail;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.mail.MailChecks;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.settings.Settings;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends mails by SMTP (RFC 5321), one connection each. Thread-safe. */
public final class SmtpMailSender implements MailSender {
    private final Entropy entropy;
    private final InstantSource clock;
    private final SmtpOptions options;

    public SmtpMailSender(Entropy entropy, InstantSource clock) {
        this(entropy, clock, SmtpOptions.DEFAULT);
    }

    SmtpMailSender(Entropy entropy, InstantSource clock, SmtpOptions options) {
        this.entropy = entropy;
        this.clock = clock;
        this.options = options;
    }

    @Override
    public void send(MailMessage message, Settings.Smtp smtp) {
        MailChecks.require(message);
        // On a virtual thread, whose socket is closed when it is interrupted: the only end to a server that trickles.
        FutureTask<Boolean> task = new FutureTask<>(
                () -> new SmtpDelivery(smtp, options).deliver(new MimeMail(message, entropy, clock.instant())), true);
        Thread thread = Thread.ofVirtual().name("smtp").start(task);
        try {
            task.get(options.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw rethrown(failure);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw MailException.passing("the mail server took too long", late);
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw MailException.passing("interrupted", interrupted);
        }
    }

    private static RuntimeException rethrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
