/** Short messages to phones, and the port that sends them. */
@NullMarked
package dev.jarbase.domain.sms;

import org.jspecify.annotations.NullMarked;
