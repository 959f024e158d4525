package dev.jarbase.bootstrap.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code jarbase.yaml}: one mapping of keys to values. */
final class YamlFile {
    private YamlFile() {}

    static Map<Key, Setting> read(Path file) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        Path folder = file.toAbsolutePath().resolveSibling("");
        if (!(parse(file) instanceof Map<?, ?> mapping)) {
            return settings;
        }
        mapping.forEach((name, value) -> {
            Key key = Key.ofWord(String.valueOf(name))
                    .orElseThrow(() -> new ConfigurationException(
                            file + ": unknown key " + name + "; allowed are " + Key.words()));
            settings.put(key, new Setting(text(value), file + ": " + key.word(), folder));
        });
        return settings;
    }

    private static Object parse(Path file) {
        try {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (document == null || document instanceof Map<?, ?>) {
                return document == null ? Map.of() : document;
            }
            throw new ConfigurationException(file + ": expected keys with values, such as 'http: 127.0.0.1:8090'");
        } catch (YamlEngineException malformed) {
            throw new ConfigurationException(file + ": " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
