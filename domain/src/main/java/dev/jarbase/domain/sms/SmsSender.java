package dev.jarbase.domain.sms;

/** Hands short messages to a service that delivers them. Thread-safe; calls block. */
public interface SmsSender {
    /** Whether short messages can be sent at all; while not, nobody calls {@link #send}. */
    boolean isOn();

    /**
     * Sends a message and returns when it was accepted.
     *
     * @param text at most 1000 characters
     * @throws SmsException if it was not accepted, in time or at all
     */
    void send(PhoneNumber to, String text);

    /** One that sends nothing, because nobody configured how. */
    static SmsSender off() {
        return new Off();
    }

    /** See {@link #off()}. */
    record Off() implements SmsSender {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void send(PhoneNumber to, String text) {
            throw SmsException.refused("no way to send short messages is configured");
        }
    }
}
