package dev.jarbase.bootstrap;

import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsSender;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps short messages instead of sending them: the number, a blank and the text. */
final class SentSms implements SmsSender {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private volatile boolean on = true;

    void turnOff() {
        on = false;
    }

    /** The next message, once it is there. */
    String next() throws InterruptedException {
        return Optional.ofNullable(messages.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void send(PhoneNumber to, String text) {
        messages.add(to.digits() + " " + text);
    }
}
