/** The mails and short messages that the application sends: made from templates, through hooks, now or in the background. */
@NullMarked
package dev.jarbase.application.mail;

import org.jspecify.annotations.NullMarked;
