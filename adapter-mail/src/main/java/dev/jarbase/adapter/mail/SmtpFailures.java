package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Tells why a server did not take a mail, and whether it may take it later (RFC 5321 section 4.2.1). */
final class SmtpFailures {
    private static final int MOST_CHARACTERS = 500;

    private SmtpFailures() {}

    /**
     * Explains what went wrong.
     *
     * @param code of the last reply; below 100 if there was none
     */
    static MailException explain(MessagingException failure, int code, @Nullable String reply) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return reply(address.getReturnCode(), address.getMessage());
                }
                case SMTPSenderFailedException sender -> {
                    return reply(sender.getReturnCode(), sender.getMessage());
                }
                case SMTPSendFailedException sending -> {
                    if (sending.getReturnCode() >= 100 && !(next(sending) instanceof SMTPAddressFailedException)) {
                        return reply(sending.getReturnCode(), sending.getMessage());
                    }
                }
                case SSLException tls -> {
                    return MailException.refused(
                            "no trusted encrypted connection: " + reply(tls.getMessage()), failure);
                }
                case IOException broken -> {
                    return MailException.passing(reply(failure.getMessage()), failure);
                }
                default -> {}
            }
        }
        return code / 100 == 4 || code / 100 == 5
                ? reply(code, reply)
                : MailException.passing(reply(failure.getMessage()), failure);
    }

    /** A refusal in the words of the server; codes from 400 to 499 mean that it may accept the mail later. */
    static MailException reply(int code, @Nullable String words) {
        String text = reply(words);
        return code / 100 == 4 ? MailException.passing(text, new IOException(text)) : MailException.refused(text);
    }

    /** The words of a server in one line that is not too long. */
    static String reply(@Nullable String words) {
        String line =
                words == null ? "" : words.replace('\r', ' ').replace('\n', ' ').strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return failure.getCause();
    }
}
