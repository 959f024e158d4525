package dev.jarbase.bootstrap.config;

import dev.jarbase.application.subscriptions.ResumeLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked configuration: what was said of each {@link Key}, and what holds where nothing was. Immutable. Its text names
 * no secret.
 */
public final class Configuration {
    /** Where plain HTTP is served for domains if nothing else is said. */
    public static final String HTTP_OF_DOMAINS = "0.0.0.0:80";

    /** Where HTTPS is served for domains if nothing else is said. */
    public static final String HTTPS_OF_DOMAINS = "0.0.0.0:443";

    private final Map<Key, Said> said;
    private final Path base;

    /**
     * What was said of a key.
     *
     * @param value of the type that the form of the key makes
     * @param place where it was said, for messages
     */
    record Said(Object value, String place) {}

    Configuration(Map<Key, Said> said, Path base) {
        this.said = new EnumMap<>(said);
        this.base = base;
    }

    /** The defaults for a data directory. */
    public static Configuration at(Path dir) {
        Path parent = dir.toAbsolutePath().getParent();
        return new Configuration(new EnumMap<>(Key.class), parent == null ? Path.of("") : parent).with(Key.DIR, dir);
    }

    /** The same with another value, of the type that the form of the key makes. */
    public Configuration with(Key key, Object value) {
        Configuration changed = new Configuration(said, base);
        changed.said.put(key, new Said(value, key.word()));
        return changed;
    }

    /** Whether anything was said of a key. */
    public boolean isSet(Key key) {
        return said.containsKey(key);
    }

    public String text(Key key) {
        return (String) value(key);
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked") // both forms of lists make this
    public List<String> texts(Key key) {
        return (List<String>) value(key);
    }

    public Path folder(Key key) {
        return (Path) value(key);
    }

    /** A file; nothing if none is named. */
    public Optional<Path> file(Key key) {
        return isSet(key) ? Optional.of(folder(key)) : Optional.empty();
    }

    public boolean isOn(Key key) {
        return (Boolean) value(key);
    }

    public Duration time(Key key) {
        return (Duration) value(key);
    }

    public long count(Key key) {
        return (Long) value(key);
    }

    /** The data directory. */
    public Path dir() {
        return folder(Key.DIR);
    }

    /** The address of plain HTTP, as {@code host:port}. */
    public String http() {
        return text(Key.HTTP);
    }

    /** The address of HTTPS; empty for none. */
    public String https() {
        return text(Key.HTTPS);
    }

    /** Where certificates come from, if HTTPS is served. */
    public Certificates certificates() {
        return Certificates.of(this);
    }

    /** How many thumbs are made at a time. Some wait for the store, so that there may be more than processors. */
    public int thumbWorkers() {
        return isSet(Key.THUMBS_MAX_WORKERS)
                ? (int) count(Key.THUMBS_MAX_WORKERS)
                : Runtime.getRuntime().availableProcessors() + 2;
    }

    /** How much is kept for realtime clients that connect again. */
    public ResumeLimits resume() {
        long bytes = isSet(Key.RESUME_BYTES)
                ? count(Key.RESUME_BYTES)
                : ResumeLimits.ofMemory().bytes();
        return new ResumeLimits(time(Key.RESUME_WINDOW), (int) count(Key.RESUME_EVENTS), bytes);
    }

    /** How mails leave. */
    public MailWay mail() {
        return MailWay.of(this);
    }

    /** How short messages leave. */
    public SmsConfiguration sms() {
        return SmsConfiguration.of(this);
    }

    /** Where files and backups are kept. */
    public StorageConfiguration storage() {
        return StorageConfiguration.of(this);
    }

    /** Refuses values that do not fit to each other. @throws ConfigurationException if there are such */
    Configuration checked() {
        certificates();
        sms();
        storage();
        return this;
    }

    /** Where something was said of a key, else its name. */
    String place(Key key) {
        Said present = said.get(key);
        return present == null ? key.word() : present.place();
    }

    @Override
    public String toString() {
        return "Configuration[" + dir() + ", " + http() + "]";
    }

    Object value(Key key) {
        Said present = said.get(key);
        return present == null ? key.form().read(new Setting(key.byDefault(), key.word(), base)) : present.value();
    }
}
