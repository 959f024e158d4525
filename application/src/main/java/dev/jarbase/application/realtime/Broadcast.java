package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.Happening;
import java.util.List;

/**
 * Something that happened, and the messages that tell those of it who are connected.
 *
 * @param version the state of the subscriptions that were looked at; newer ones were maybe overlooked
 */
record Broadcast(Happening what, long version, List<Delivery> deliveries) {}
