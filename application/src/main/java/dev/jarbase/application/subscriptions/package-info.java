/** Who listens to what: connected clients with their subscriptions and waiting messages, and the broker that finds them. */
@NullMarked
package dev.jarbase.application.subscriptions;

import org.jspecify.annotations.NullMarked;
