package dev.jarbase.domain.mail;

/**
 * Whom a mail comes from or goes to. Any text can be held; {@link MailSender} refuses what is no address.
 *
 * @param name for people to read; empty for none
 * @param address such as {@code ann@example.com}
 */
public record MailAddress(String name, String address) {
    /** An address without a name. */
    public static MailAddress of(String address) {
        return new MailAddress("", address);
    }
}
