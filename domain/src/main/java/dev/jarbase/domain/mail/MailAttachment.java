package dev.jarbase.domain.mail;

import dev.jarbase.domain.file.FileContent;

/**
 * A file that goes with a mail.
 *
 * @param name as the reader sees it; for an inline one also its content id
 * @param inline whether it is shown inside of the HTML body
 */
public record MailAttachment(String name, FileContent content, boolean inline) {}
