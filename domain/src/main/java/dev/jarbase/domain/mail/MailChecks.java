package dev.jarbase.domain.mail;

import dev.jarbase.domain.text.EmailFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every mail must keep, however it is sent: nothing that becomes a header can begin another header or the body
 * (RFC 5322 section 2.2), or another command for the server (RFC 5321 section 4.1.1).
 */
public final class MailChecks {
    private static final Set<String> OWN_HEADERS = Set.of("bcc", "mime-version");
    private static final int MOST_READERS = 1_000;

    private MailChecks() {}

    /** Passes a mail that may be sent. @throws MailException if it has no reader, or a value that may not be sent */
    public static void require(MailMessage message) {
        List<MailAddress> readers = Stream.of(message.to(), message.cc(), message.bcc())
                .flatMap(List::stream)
                .toList();
        if (readers.isEmpty() || readers.size() > MOST_READERS) {
            throw MailException.refused("a mail needs 1 to " + MOST_READERS + " readers");
        }
        requireAddress(message.from());
        readers.forEach(MailChecks::requireAddress);
        requireLine("subject", message.subject());
        message.headers().forEach(MailChecks::requireHeader);
        message.attachments().forEach(attachment -> requireLine("name of an attachment", attachment.name()));
    }

    private static void requireAddress(MailAddress address) {
        requireLine("name of an address", address.name());
        String text = address.address();
        boolean isAddress = EmailFormat.isEmail(text) || isLocal(text);
        if (!isAddress || text.chars().anyMatch(c -> c == '<' || c == '>' || Character.isISOControl(c))) {
            throw MailException.refused("an address of the mail is none");
        }
    }

    /** Such as {@code root@localhost}, whose host has no dot. */
    private static boolean isLocal(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf('.', at) < 0 && EmailFormat.isEmail(text + ".local");
    }

    private static void requireHeader(String name, String value) {
        boolean isName = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':');
        String lower = name.toLowerCase(Locale.ROOT);
        if (!isName || OWN_HEADERS.contains(lower) || lower.startsWith("content-")) {
            throw MailException.refused("a header of the mail may not be set");
        }
        requireLine("header " + name, value);
    }

    private static void requireLine(String what, String value) {
        boolean hasBreak = value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0;
        if (hasBreak) {
            throw MailException.refused("the " + what + " of the mail holds a line break");
        }
    }
}
