package dev.jarbase.domain.request;

import dev.jarbase.domain.record.Record;

/** Tells the owner of an account that somebody signed in from a place not seen before. Thread-safe. */
@FunctionalInterface
public interface SignInAlert {
    /**
     * Sends the alert and returns within 15 seconds.
     *
     * @param place moment, address and browser of the sign-in, for people to read
     * @throws RuntimeException if it could not be sent; the place is then not remembered as a known one
     */
    void send(Record account, String place);
}
