package dev.jarbase.bootstrap.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a configuration comes from: flags win over variables, those over {@code jarbase.yaml}, that over the defaults.
 *
 * @param environment the variables of the process
 * @param base the folder that relative defaults are taken from
 * @param workingDirectory where {@code jarbase.yaml} is looked for, if there is none beside the data directory
 */
public record Sources(Map<String, String> environment, Path base, Path workingDirectory) {
    static final String VARIABLE_PREFIX = "JARBASE_";
    private static final String FILE = "jarbase.yaml";

    public Sources {
        environment = Map.copyOf(environment);
    }

    /**
     * Returns the configuration that flags make together with the other sources.
     *
     * @throws ConfigurationException for an unknown key or a value that is not allowed
     */
    public Configuration with(Map<Key, Setting> flags) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        Map<Key, Setting> variables = variables();
        Path file = file(flags, variables);
        if (Files.exists(file)) {
            settings.putAll(YamlFile.read(file));
        }
        settings.putAll(variables);
        settings.putAll(flags);
        return new SettingsReading(settings, environment, base).configuration();
    }

    private Map<Key, Setting> variables() {
        Map<Key, Setting> found = new EnumMap<>(Key.class);
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX) && !isOfLauncher(name)) {
                Key key = Key.ofVariable(name)
                        .orElseThrow(() -> new ConfigurationException(
                                "unknown variable " + name + "; allowed are " + Key.variables()));
                found.put(key, new Setting(value, name, workingDirectory));
            }
        });
        return found;
    }

    /** Whether a variable is for the script that starts the JVM. */
    private static boolean isOfLauncher(String name) {
        return name.equals("JARBASE_JAVA_OPTS");
    }

    private Path file(Map<Key, Setting> flags, Map<Key, Setting> variables) {
        Setting fallback = new Setting("pb_data", "default", base);
        Setting dir = flags.getOrDefault(Key.DIR, variables.getOrDefault(Key.DIR, fallback));
        Path parent = dir.path().toAbsolutePath().normalize().getParent();
        Path beside = parent == null ? workingDirectory.resolve(FILE) : parent.resolve(FILE);
        return Files.exists(beside) ? beside : workingDirectory.resolve(FILE);
    }
}
