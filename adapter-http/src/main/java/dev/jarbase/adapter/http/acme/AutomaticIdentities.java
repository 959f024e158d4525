package dev.jarbase.adapter.http.acme;

import dev.jarbase.adapter.http.tls.ChallengeAnswers;
import dev.jarbase.adapter.http.tls.Identities;
import dev.jarbase.adapter.http.tls.Identity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Certificates for a fixed set of names, got and renewed in the background, one order at a time. Thread-safe; a handshake
 * never waits for an order. Names outside of the set have none and never cause an order.
 */
public final class AutomaticIdentities implements Identities {
    private static final System.Logger LOG = System.getLogger(AutomaticIdentities.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);
    private static final Duration LAST_ORDER = Duration.ofSeconds(2);

    private final AcmeSettings settings;
    private final InstantSource clock;
    private final CertificateFolder folder;
    private final ChallengeBoard board = new ChallengeBoard();
    private final CertificateOrder order;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private volatile boolean closed;
    private volatile Optional<Thread> worker = Optional.empty();

    /**
     * Takes what earlier runs have kept.
     *
     * @param named names that get a certificate at once
     * @param others names that get one when a client first asks for them
     */
    public AutomaticIdentities(
            AcmeSettings settings, List<String> named, Collection<String> others, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.folder = new CertificateFolder(settings.cache());
        this.order = new CertificateOrder(settings, folder, board);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("there is no name to get a certificate for");
        }
        named.forEach(text -> names.put(text, new Name(text, folder.find(text), true)));
        others.forEach(text -> names.putIfAbsent(text, new Name(text, folder.find(text), false)));
    }

    /** What the certificate authority gets to see while it checks a name. */
    public ChallengeAnswers challenges() {
        return board;
    }

    @Override
    public void begin() {
        worker = Optional.of(Thread.ofVirtual().name("certificates").start(this::work));
    }

    @Override
    public Optional<Identity> find(String serverName) {
        // A client that asks for no name gets the first one.
        Name name = names.get(serverName.isEmpty() ? names.keySet().iterator().next() : serverName);
        if (name == null) {
            return Optional.empty();
        }
        if (!name.isWanted) {
            want(name);
        }
        return name.identity;
    }

    private void want(Name name) {
        lock.lock();
        try {
            name.isWanted = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (!closed) {
                for (Name name : names.values()) {
                    if (!closed && !dueTime(name).isAfter(clock.instant())) {
                        renew(name);
                    }
                }
                sleep();
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.TRACE, "no more certificates are got", stopped);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "certificates are not renewed any more", failure);
        }
    }

    /** When a name needs the next order. */
    private static Instant dueTime(Name name) {
        if (!name.isWanted) {
            return Instant.MAX;
        }
        Instant due = name.identity.map(AutomaticIdentities::renewalTime).orElse(Instant.MIN);
        return due.isAfter(name.notBefore) ? due : name.notBefore;
    }

    /** The last third of the time that a certificate is valid is for renewing it. */
    private static Instant renewalTime(Identity identity) {
        Instant end = identity.certificate().getNotAfter().toInstant();
        Instant begin = identity.certificate().getNotBefore().toInstant();
        return end.minus(Duration.between(begin, end).dividedBy(3));
    }

    private void renew(Name name) throws InterruptedException {
        try {
            Identity fresh = order.place(name.text);
            name.identity = Optional.of(fresh);
            name.pause = settings.firstPause();
            keep(name, fresh);
            LOG.log(Level.INFO, () -> "got the " + fresh);
        } catch (IOException | RuntimeException failure) {
            if (closed) {
                return;
            }
            LOG.log(
                    Level.WARNING,
                    () -> "no certificate for " + name.text + ", trying again in " + name.pause,
                    failure);
            name.notBefore = clock.instant().plus(name.pause);
            Duration longer = name.pause.multipliedBy(2);
            name.pause = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
            return;
        }
        // Also if the new one is nearly over: something is wrong then, and orders are not free.
        name.notBefore = clock.instant().plus(settings.firstPause());
    }

    /** What cannot be kept is served nevertheless, until the process ends. */
    private void keep(Name name, Identity fresh) {
        try {
            folder.keep(name.text, fresh);
        } catch (IOException failure) {
            LOG.log(Level.ERROR, () -> "cannot keep the certificate of " + name.text + " for the next start", failure);
        }
    }

    /** Waits until a name needs an order. */
    private void sleep() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Instant now = clock.instant();
                Duration left = Duration.between(now, nextDue(now.plus(LONGEST_SLEEP)));
                if (!left.isPositive()) {
                    return;
                }
                wanted.awaitNanos(left.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    private Instant nextDue(Instant latest) {
        Instant next = latest;
        for (Name name : names.values()) {
            Instant due = dueTime(name);
            next = due.isBefore(next) ? due : next;
        }
        return next;
    }

    /** Ends what is going on; an order that is not complete is lost. */
    @Override
    public void close() {
        closed = true;
        worker.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join(LAST_ORDER);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** One name with its certificate; only the worker changes more than what is wanted. */
    private final class Name {
        private final String text;
        private volatile Optional<Identity> identity;
        private volatile boolean isWanted;
        private Duration pause = settings.firstPause();
        private Instant notBefore = Instant.MIN;

        Name(String text, Optional<Identity> identity, boolean isWanted) {
            this.text = text;
            this.identity = identity;
            this.isWanted = isWanted;
        }
    }
}
