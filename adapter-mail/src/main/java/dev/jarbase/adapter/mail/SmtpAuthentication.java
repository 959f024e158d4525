package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailException;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Tells a mail server who sends (RFC 4954). */
final class SmtpAuthentication {
    private static final int ACCEPTED = 235;
    private static final int PROMPT = 334;
    private static final int MOST_PROMPTS = 4;

    private final SMTPTransport transport;
    private final String username;
    private final String password;

    SmtpAuthentication(SMTPTransport transport, String username, String password) {
        this.transport = transport;
        this.username = username;
        this.password = password;
    }

    /** PLAIN (RFC 4616), without an authorization identity. */
    void plain() throws MessagingException {
        require(transport.simpleCommand("AUTH PLAIN " + encoded("\0" + username + "\0" + password)));
    }

    /** LOGIN, which no RFC describes: the server asks for each of both. */
    void login() throws MessagingException {
        int code = transport.simpleCommand("AUTH LOGIN");
        for (int i = 0; i < MOST_PROMPTS && code == PROMPT; i++) {
            code = transport.simpleCommand(encoded(answer(prompt())));
        }
        require(code);
    }

    private String answer(String prompt) {
        return switch (prompt.toLowerCase(Locale.ROOT)) {
            case "username:" -> username;
            case "password:" -> password;
            default -> throw MailException.refused("the mail server asks for something unknown");
        };
    }

    private String prompt() {
        String line = SmtpFailures.reply(transport.getLastServerResponse());
        try {
            byte[] text = Base64.getDecoder()
                    .decode(line.length() > 4 ? line.substring(4).strip() : "");
            return new String(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw MailException.refused("the mail server asks for something unknown", noBase64);
        }
    }

    private void require(int code) {
        if (code != ACCEPTED) {
            throw SmtpFailures.reply(code, transport.getLastServerResponse());
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
