/** Sends mails by SMTP, by the local mail program, or into the log. */
@NullMarked
package dev.jarbase.adapter.mail;

import org.jspecify.annotations.NullMarked;
