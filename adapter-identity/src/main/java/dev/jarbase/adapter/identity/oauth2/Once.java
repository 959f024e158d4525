package dev.jarbase.adapter.identity.oauth2;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A part that is made when it is first needed. Thread-safe. */
final class Once<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        return made.orElseGet(this::make);
    }

    private T make() {
        lock.lock();
        try {
            T part = made.orElseGet(maker);
            made = Optional.of(part);
            return part;
        } finally {
            lock.unlock();
        }
    }
}
