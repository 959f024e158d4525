package dev.jarbase.bootstrap;

import dev.jarbase.domain.auth.PasswordHasher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes which hashes were made and compared with. */
final class CountingHasher implements PasswordHasher {
    private final PasswordHasher hasher;
    private final List<String> work = Collections.synchronizedList(new ArrayList<>());

    CountingHasher(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    @Override
    public String hash(String password, int cost) {
        work.add("hash " + cost);
        return hasher.hash(password, cost);
    }

    @Override
    public boolean matches(String password, String hash) {
        work.add("match " + hash.substring(0, 7));
        return hasher.matches(password, hash);
    }

    /** Returns what was done since the last call: kind of work and cost. */
    List<String> takeWork() {
        List<String> done = List.copyOf(work);
        work.clear();
        return done;
    }
}
