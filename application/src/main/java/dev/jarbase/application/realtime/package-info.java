/** Tells connected clients of changes of records: connecting, subscribing, and what is sent to whom. */
@NullMarked
package dev.jarbase.application.realtime;

import org.jspecify.annotations.NullMarked;
