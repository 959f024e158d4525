package dev.jarbase.adapter.http.web;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was found at paths a moment ago, those that were asked for last. Holds no open files. Thread-safe. */
final class SeenPlaces {
    private static final int MOST = 1024;
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private final Map<String, Seen> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What was found at a path.
     *
     * @param place where that is, links not followed
     * @param state the state of the file that links led to
     * @param nanoTime when it was found
     */
    record Seen(Path place, BasicFileAttributes state, WebRoot.Entry entry, long nanoTime) {
        /** Whether it holds for the state that the file has now; never on systems that do not tell files apart. */
        boolean isStill(BasicFileAttributes now) {
            return now.fileKey() != null
                    && now.fileKey().equals(state.fileKey())
                    && now.size() == state.size()
                    && now.lastModifiedTime().equals(state.lastModifiedTime())
                    && System.nanoTime() - nanoTime < MOMENT;
        }
    }

    Optional<Seen> at(String path) {
        synchronized (places) {
            return Optional.ofNullable(places.get(path));
        }
    }

    void put(String path, Seen seen) {
        synchronized (places) {
            places.put(path, seen);
        }
    }
}
