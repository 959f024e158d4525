package dev.jarbase.bootstrap.config;

import dev.jarbase.bootstrap.config.Configuration.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a configuration of the settings that are left once all sources are laid over each other. */
final class SettingsReading {
    private final Map<Key, Setting> settings;
    private final Map<String, String> environment;
    private final Path base;
    private final Map<Key, Said> said = new EnumMap<>(Key.class);

    SettingsReading(Map<Key, Setting> settings, Map<String, String> environment, Path base) {
        this.settings = settings;
        this.environment = environment;
        this.base = base;
    }

    Configuration configuration() {
        settings.forEach(this::read);
        leewayOfPeer();
        limitOfPeer(Key.THUMBS_MAX_WORKERS, "PB_THUMBS_MAX_WORKERS");
        limitOfPeer(Key.THUMBS_MAX_WAIT, "PB_THUMBS_MAX_WAIT");
        nameDomains();
        return new Configuration(said, base).checked();
    }

    private void read(Key key, Setting setting) {
        Form form = key.form();
        if (form instanceof Form.Variable) {
            // peer: a name without a variable means no encryption
            say(key, environment.getOrDefault(setting.value(), ""), setting.place());
        } else if (!form.isBlankUnset() || !setting.value().isEmpty()) {
            say(key, form.read(setting), setting.place());
        }
    }

    /** What is said first of a key, counts. */
    private void say(Key key, Object value, String place) {
        said.putIfAbsent(key, new Said(value, place));
    }

    private void nameDomains() {
        Configuration read = new Configuration(said, base);
        if (!read.texts(Key.DOMAINS).isEmpty()) {
            say(Key.HTTP, Configuration.HTTP_OF_DOMAINS, Key.DOMAINS.word());
            say(Key.HTTPS, Configuration.HTTPS_OF_DOMAINS, Key.DOMAINS.word());
        } else if (!read.https().isEmpty()) {
            // peer: without domains, the host of the address may be one
            String host = Address.parse(read.https()).host();
            DomainName.of(host).ifPresent(name -> said.put(Key.DOMAINS, new Said(List.of(name), Key.HTTPS.word())));
        }
    }

    private void leewayOfPeer() {
        String variable = "PB_ID_TOKEN_LEEWAY";
        ofPeer(variable).ifPresent(seconds -> say(Key.ID_TOKEN_LEEWAY, Duration.ofSeconds(seconds), variable));
    }

    /** peer: what is not above 0 is ignored. Its variable may ask for more than there can be here. */
    private void limitOfPeer(Key key, String variable) {
        long most = ((Form.Count) key.form()).most();
        ofPeer(variable).filter(told -> told > 0).ifPresent(told -> say(key, Math.min(told, most), variable));
    }

    /** A variable of the peer, which holds if nothing else is said; peer: what is no number is ignored. */
    private Optional<Integer> ofPeer(String variable) {
        try {
            return Optional.of(Integer.parseInt(environment.getOrDefault(variable, "")));
        } catch (NumberFormatException unusable) {
            return Optional.empty();
        }
    }
}
