package dev.jarbase.application.logs;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.text.DateTimes;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One daemon thread that stores what was logged, many entries at a time; closing it stores the rest. */
public final class LogWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LogWriter.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);
    private static final int ID_LENGTH = 15;

    private final Logs logs;
    private final LogStore store;
    private final Entropy entropy;
    private final Thread thread;

    private LogWriter(Logs logs, LogStore store, Entropy entropy) {
        this.logs = logs;
        this.store = store;
        this.entropy = entropy;
        this.thread = Thread.ofPlatform().name("logs").daemon().unstarted(this::run);
    }

    /** Starts the thread. */
    static LogWriter start(Logs logs, LogStore store, Entropy entropy) {
        LogWriter writer = new LogWriter(logs, store, entropy);
        writer.thread.start();
        return writer;
    }

    private void run() {
        boolean isLast = false;
        while (!isLast) {
            try {
                LogQueue.Batch batch = logs.queue().take(PATIENCE);
                isLast = batch.isLast();
                store(batch);
            } catch (InterruptedException interrupted) {
                // Only close() ends the thread, through the queue.
                LOG.log(Level.DEBUG, "log writer woken up", interrupted);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                LOG.log(Level.ERROR, "could not store log entries", failure);
            }
        }
    }

    private void store(LogQueue.Batch batch) {
        if (batch.dropped() > 0) {
            LOG.log(Level.WARNING, "too much to log at once, entries dropped={0}", batch.dropped());
        }
        // The settings may have changed since the entries were added.
        if (batch.sources().isEmpty() || !logs.isRemembering()) {
            return;
        }
        List<LogEntry> entries = new ArrayList<>(batch.sources().size());
        for (LogSource source : batch.sources()) {
            entries.add(entry(source));
        }
        store.append(entries);
    }

    private LogEntry entry(LogSource source) {
        JsonWriter data = new JsonWriter();
        source.writeData(data);
        return new LogEntry(
                entropy.text(ID_LENGTH, Entropy.LOWER_ALPHANUMERIC),
                DateTimes.format(Instant.ofEpochMilli(source.millis())),
                source.level(),
                source.message(),
                data.toString());
    }

    /** Stores what waits, and ends. */
    @Override
    public void close() {
        logs.queue().close();
        try {
            if (!thread.join(CLOSING_PATIENCE)) {
                LOG.log(Level.WARNING, "the last log entries were not stored in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
