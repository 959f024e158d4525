package dev.jarbase.bootstrap;

import dev.jarbase.domain.auth.PasswordHasher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes which hashes are made and compared with. */
final class CountingHasher {
    private static final int COST_END = "match $2a$10".length();

    private final List<String> work = Collections.synchronizedList(new ArrayList<>());

    /** Returns a hasher that does as the given one and has its work noted. */
    PasswordHasher around(PasswordHasher hasher) {
        return new PasswordHasher() {
            @Override
            public String hash(String password, int cost) {
                work.add("hash " + cost);
                return hasher.hash(password, cost);
            }

            @Override
            public boolean matches(String password, String hash) {
                work.add("match " + hash);
                return hasher.matches(password, hash);
            }
        };
    }

    /** Returns what was done since the last call: costs of hashes that were made, and hashes that were compared with. */
    List<String> takeWork() {
        List<String> done = List.copyOf(work);
        work.clear();
        return done;
    }

    /** Returns what was done since the last call: kind of work and cost. */
    List<String> takeCosts() {
        return takeWork().stream()
                .map(done -> done.length() > COST_END ? done.substring(0, COST_END) : done)
                .toList();
    }
}
