/** Mails, and the port that sends them. */
@NullMarked
package dev.jarbase.domain.mail;

import org.jspecify.annotations.NullMarked;
