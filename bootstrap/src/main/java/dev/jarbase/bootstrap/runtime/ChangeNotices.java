package dev.jarbase.bootstrap.runtime;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import dev.jarbase.domain.auth.Entropy;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells other processes on the same data directory what has changed, and hears it from them: whoever changes something
 * makes a file {@code subject@process} in {@code .notify} and removes it again.
 */
final class ChangeNotices implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeNotices.class.getName());
    /** Changes often come in groups; one reload serves them all. */
    private static final int GATHERING_MILLIS = 50;

    private final Path folder;
    private final String self;
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    private ChangeNotices(Path folder, String self) {
        this.folder = folder;
        this.self = self;
    }

    /** Opens the notices of a data directory. */
    static ChangeNotices open(Path dataDirectory, Entropy entropy) throws IOException {
        Path folder = Files.createDirectories(dataDirectory.resolve(".notify"));
        return new ChangeNotices(folder, entropy.text(10, Entropy.LOWER_ALPHANUMERIC));
    }

    /** Tells other processes that a subject has changed. Trouble is logged: the change itself was stored. */
    void tell(String subject) {
        Path notice = folder.resolve(subject + "@" + self);
        try {
            Files.write(notice, new byte[0]);
            Files.deleteIfExists(notice);
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, () -> "could not tell other processes, file=" + notice, failure);
        }
    }

    /** As {@link #tell}, for what changes often: a little later, once for all changes until then. */
    void tellSoon(String subject) {
        if (due.add(subject)) {
            Thread.ofVirtual().name("notice of " + subject).start(() -> tellAfterGathering(subject));
        }
    }

    private void tellAfterGathering(String subject) {
        try {
            Thread.sleep(GATHERING_MILLIS);
        } catch (InterruptedException hurry) {
            LOG.log(System.Logger.Level.DEBUG, () -> "telling at once, subject=" + subject);
        }
        tellIfDue(subject);
    }

    private void tellIfDue(String subject) {
        if (due.remove(subject)) {
            tell(subject);
        }
    }

    /** Tells what was to be told soon. */
    @Override
    public void close() {
        due.forEach(this::tellIfDue);
    }

    /**
     * Hears other processes until the result is closed; {@code heard} gets each subject that has changed, on another
     * thread.
     */
    AutoCloseable listen(Consumer<String> heard) throws IOException {
        WatchService watch = folder.getFileSystem().newWatchService();
        folder.register(watch, ENTRY_CREATE);
        Thread.ofPlatform().name("change-notices").daemon().start(() -> hear(watch, heard));
        return watch;
    }

    private void hear(WatchService watch, Consumer<String> heard) {
        try {
            while (true) {
                WatchKey key = watch.take();
                Thread.sleep(GATHERING_MILLIS);
                for (String subject : subjects(key)) {
                    tellSafely(heard, subject);
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(System.Logger.Level.DEBUG, "no longer listening to other processes");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tellSafely(Consumer<String> heard, String subject) {
        try {
            heard.accept(subject);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, () -> "could not take over a change, subject=" + subject, failure);
        }
    }

    private Set<String> subjects(WatchKey key) {
        Set<String> subjects = new HashSet<>();
        for (WatchEvent<?> event : key.pollEvents()) {
            String name = String.valueOf(event.context());
            int at = name.indexOf('@');
            if (at > 0 && !name.substring(at + 1).equals(self)) {
                subjects.add(name.substring(0, at));
            }
        }
        return subjects;
    }
}
