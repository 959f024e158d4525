package dev.jarbase.bootstrap.config;

import dev.jarbase.application.subscriptions.ResumeLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes a configuration of the settings that are left once all sources are laid over each other. */
final class SettingsReading {
    private final Map<Key, Setting> settings;
    private final Map<String, String> environment;
    private final Path base;

    SettingsReading(Map<Key, Setting> settings, Map<String, String> environment, Path base) {
        this.settings = settings;
        this.environment = environment;
        this.base = base;
    }

    Configuration configuration() {
        settings.forEach(SettingsReading::requireAllowed);
        List<String> domains = domains();
        String https = address(Key.HTTPS, domains.isEmpty() ? "" : Configuration.HTTPS_OF_DOMAINS);
        return new Configuration(
                path(Key.DIR, "pb_data"),
                address(Key.HTTP, domains.isEmpty() ? Configuration.DEFAULT_HTTP : Configuration.HTTP_OF_DOMAINS),
                https,
                new Certificates(names(domains, https), certificateFiles(), acmeDirectory(), text(Key.ACME_EMAIL, "")),
                items(Key.ORIGINS, "*"),
                encryptionKey(),
                queryTimeout(),
                path(Key.PUBLIC_DIR, "pb_public"),
                flag(Key.INDEX_FALLBACK, true),
                new Configuration.OAuth2(flag(Key.OAUTH2_PRIVATE_HOSTS, true), idTokenLeeway()),
                thumbs(),
                flag(Key.DEV, false),
                MailWay.of(get(Key.MAIL).map(Setting::value).orElse("")),
                new SmsReading(settings).configuration(),
                new StorageReading(settings, flag(Key.S3_FORCE_PATH_STYLE, false)).configuration(),
                resume());
    }

    private ResumeLimits resume() {
        ResumeLimits byDefault = ResumeLimits.ofMemory();
        return new ResumeLimits(
                seconds(Key.RESUME_WINDOW, 0).orElse(byDefault.window()),
                (int) number(Key.RESUME_EVENTS, Integer.MAX_VALUE).orElse(byDefault.events()),
                number(Key.RESUME_BYTES, Long.MAX_VALUE).orElse(byDefault.bytes()));
    }

    private static void requireAllowed(Key key, Setting setting) {
        if (!key.allowed().isEmpty() && !key.allowed().contains(setting.value())) {
            throw wrong(setting, "one of " + String.join(", ", key.allowed()));
        }
    }

    private List<String> domains() {
        List<String> domains = new ArrayList<>();
        for (String item : items(Key.DOMAINS, "")) {
            domains.add(DomainName.of(item)
                    .orElseThrow(() -> wrong(
                            get(Key.DOMAINS).orElseThrow(),
                            "names of domains such as example.com, without wildcards")));
        }
        return domains;
    }

    /** peer: without domains, the host of the address may be one */
    private static List<String> names(List<String> domains, String https) {
        if (!domains.isEmpty() || https.isEmpty()) {
            return domains;
        }
        return DomainName.of(Address.parse(https).host()).map(List::of).orElse(domains);
    }

    private Optional<Certificates.Files> certificateFiles() {
        Optional<Setting> chain = get(Key.CERTIFICATE);
        Optional<Setting> key = get(Key.CERTIFICATE_KEY);
        if (chain.isPresent() != key.isPresent()) {
            throw new ConfigurationException(chain.or(() -> key).orElseThrow().place()
                    + " is set alone; certificate and certificateKey belong together");
        }
        return chain.map(
                file -> new Certificates.Files(file.path(), key.orElseThrow().path()));
    }

    private String acmeDirectory() {
        String address = text(Key.ACME_DIRECTORY, Certificates.LETS_ENCRYPT);
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            throw wrong(get(Key.ACME_DIRECTORY).orElseThrow(), "an address such as " + Certificates.LETS_ENCRYPT);
        }
        return address;
    }

    private String text(Key key, String byDefault) {
        return get(key).map(Setting::value).filter(value -> !value.isEmpty()).orElse(byDefault);
    }

    private Path path(Key key, String byDefault) {
        Path path = get(key).map(Setting::path).orElseGet(() -> base.resolve(byDefault));
        return path.normalize();
    }

    private String address(Key key, String byDefault) {
        Optional<Setting> setting = get(key);
        if (setting.isEmpty() || setting.get().value().isEmpty()) {
            return byDefault;
        }
        String value = setting.get().value();
        if (!Address.isValid(value)) {
            throw wrong(setting.get(), "an address such as 127.0.0.1:8090");
        }
        return value;
    }

    private List<String> items(Key key, String byDefault) {
        String list = get(key).map(Setting::value).orElse(byDefault);
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The value of the variable that is named; peer: a name without a variable means no encryption. */
    private String encryptionKey() {
        String variable = get(Key.ENCRYPTION_ENV).map(Setting::value).orElse("");
        return variable.isEmpty() ? "" : environment.getOrDefault(variable, "");
    }

    private Duration queryTimeout() {
        return seconds(Key.QUERY_TIMEOUT, 1).orElse(Duration.ofSeconds(30));
    }

    private Duration idTokenLeeway() {
        Duration byDefault = Configuration.OAuth2.DEFAULT.idTokenLeeway();
        return seconds(Key.ID_TOKEN_LEEWAY, 0)
                .orElseGet(() ->
                        ofPeer("PB_ID_TOKEN_LEEWAY").map(Duration::ofSeconds).orElse(byDefault));
    }

    private Configuration.Thumbs thumbs() {
        Configuration.Thumbs byDefault = Configuration.Thumbs.byDefault();
        int workers = limit(Key.THUMBS_MAX_WORKERS, Configuration.Thumbs.MAX_WORKERS, "PB_THUMBS_MAX_WORKERS")
                .orElse(byDefault.workers());
        return new Configuration.Thumbs(
                workers,
                limit(Key.THUMBS_MAX_WAIT, Configuration.Thumbs.MAX_WAIT, "PB_THUMBS_MAX_WAIT")
                        .map(Duration::ofSeconds)
                        .orElse(byDefault.maxWait()));
    }

    /** peer: what is not above 0 is ignored. Its variable may ask for more than there can be here. */
    private Optional<Integer> limit(Key key, int most, String variable) {
        OptionalLong number = number(key, most);
        return number.isPresent()
                ? Optional.of((int) number.getAsLong())
                : ofPeer(variable).filter(told -> told > 0).map(told -> Math.min(told, most));
    }

    /** A variable of the peer, which holds if nothing else is said; peer: what is no number is ignored. */
    private Optional<Integer> ofPeer(String variable) {
        try {
            return Optional.of(Integer.parseInt(environment.getOrDefault(variable, "")));
        } catch (NumberFormatException unusable) {
            return Optional.empty();
        }
    }

    private Optional<Duration> seconds(Key key, long least) {
        return get(key).map(setting -> {
            try {
                long seconds = Long.parseLong(setting.value());
                if (seconds >= least) {
                    return Duration.ofSeconds(seconds);
                }
            } catch (NumberFormatException malformed) {
                throw wrong(setting, "a number of seconds");
            }
            throw wrong(setting, "a number of seconds, at least " + least);
        });
    }

    private OptionalLong number(Key key, long most) {
        Optional<Setting> setting = get(key);
        if (setting.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(setting.get().value());
            if (number > 0 && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException malformed) {
            throw wrong(setting.get(), "a number");
        }
        throw wrong(setting.get(), "a number from 1 to " + most);
    }

    private boolean flag(Key key, boolean byDefault) {
        Optional<Setting> setting = get(key);
        if (setting.isEmpty()) {
            return byDefault;
        }
        return switch (setting.get().value()) {
            case "true", "1", "t", "T", "TRUE", "True" -> true;
            case "false", "0", "f", "F", "FALSE", "False" -> false;
            default -> throw wrong(setting.get(), "true or false");
        };
    }

    private Optional<Setting> get(Key key) {
        return Optional.ofNullable(settings.get(key));
    }

    private static ConfigurationException wrong(Setting setting, String allowed) {
        return new ConfigurationException(setting.place() + " is \"" + setting.value() + "\"; it must be " + allowed);
    }
}
