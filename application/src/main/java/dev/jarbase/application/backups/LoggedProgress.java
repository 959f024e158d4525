package dev.jarbase.application.backups;

import dev.jarbase.application.logs.LogMessage;
import dev.jarbase.application.logs.Logs;
import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logs from time to time how far a long work has come; short work is not mentioned. Used by one thread. */
final class LoggedProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Logs logs;
    private final InstantSource clock;
    private final String doing;
    private final String name;
    private long next;

    LoggedProgress(Logs logs, InstantSource clock, String doing, String name) {
        this.logs = logs;
        this.clock = clock;
        this.doing = doing;
        this.name = name;
        this.next = clock.millis() + INTERVAL.toMillis();
    }

    @Override
    public void reached(long done, long all) {
        long now = clock.millis();
        if (now >= next) {
            next = now + INTERVAL.toMillis();
            logs.add(new LogMessage(now, LogEntry.INFO, doing, data(done, all)));
        }
    }

    private JsonValue.Obj data(long done, long all) {
        Map<String, JsonValue> data = new LinkedHashMap<>();
        data.put("name", JsonValue.of(name));
        data.put("bytes", JsonValue.of((double) done));
        data.put("ofBytes", JsonValue.of((double) all));
        data.put("percent", JsonValue.of((double) (all == 0 ? 100 : done * 100 / all)));
        return new JsonValue.Obj(data);
    }
}
