package dev.jarbase.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the value of a key is written, and what becomes of it. */
public sealed interface Form {

    /** Makes a value of what was written. @throws ConfigurationException if that is not allowed */
    Object read(Setting setting);

    /** Whether an empty text is no value, so that the default holds. */
    default boolean isBlankUnset() {
        return false;
    }

    /** Any text. */
    record Text() implements Form {
        @Override
        public String read(Setting setting) {
            return setting.value();
        }

        @Override
        public boolean isBlankUnset() {
            return true;
        }
    }

    /** The name of a variable, whose content is the value. */
    record Variable() implements Form {
        @Override
        public String read(Setting setting) {
            return setting.value();
        }
    }

    /** One of a few words. */
    record Word(List<String> allowed) implements Form {
        static Word of(String... allowed) {
            return new Word(List.of(allowed));
        }

        @Override
        public String read(Setting setting) {
            if (!allowed.contains(setting.value())) {
                throw setting.refused("one of " + String.join(", ", allowed));
            }
            return setting.value();
        }
    }

    /** A folder; a relative one starts where it was written. */
    record Folder() implements Form {
        @Override
        public Path read(Setting setting) {
            return setting.path().normalize();
        }
    }

    /** A file; a relative one starts where it was written. */
    record File() implements Form {
        @Override
        public Path read(Setting setting) {
            return setting.path();
        }

        @Override
        public boolean isBlankUnset() {
            return true;
        }
    }

    /** A host and port to listen at. */
    record Listening() implements Form {
        @Override
        public String read(Setting setting) {
            if (!setting.value().isEmpty() && !Address.isValid(setting.value())) {
                throw setting.refused("an address such as 127.0.0.1:8090");
            }
            return setting.value();
        }

        @Override
        public boolean isBlankUnset() {
            return true;
        }
    }

    /** An address in the web. */
    record Url() implements Form {
        @Override
        public String read(Setting setting) {
            if (!setting.value().startsWith("https://") && !setting.value().startsWith("http://")) {
                throw setting.refused("an address such as " + Certificates.LETS_ENCRYPT);
            }
            return setting.value();
        }

        @Override
        public boolean isBlankUnset() {
            return true;
        }
    }

    /** Texts with commas between them. */
    record Items() implements Form {
        @Override
        public List<String> read(Setting setting) {
            List<String> items = new ArrayList<>();
            for (String item : setting.value().split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return List.copyOf(items);
        }
    }

    /** Names for which certificates can be got, with commas between them. */
    record Domains() implements Form {
        @Override
        public List<String> read(Setting setting) {
            List<String> domains = new ArrayList<>();
            for (String item : new Items().read(setting)) {
                domains.add(DomainName.of(item)
                        .orElseThrow(() -> setting.refused("names of domains such as example.com, without wildcards")));
            }
            return List.copyOf(domains);
        }
    }

    /** Yes or no. */
    record Switch() implements Form {
        @Override
        public Boolean read(Setting setting) {
            return switch (setting.value()) {
                case "true", "1", "t", "T", "TRUE", "True" -> true;
                case "false", "0", "f", "F", "FALSE", "False" -> false;
                default -> throw setting.refused("true or false");
            };
        }
    }

    /** A number of seconds. */
    record Seconds(long least) implements Form {
        @Override
        public Duration read(Setting setting) {
            long seconds = setting.number("a number of seconds");
            if (seconds < least) {
                throw setting.refused("a number of seconds, at least " + least);
            }
            return Duration.ofSeconds(seconds);
        }
    }

    /** How many of something, at least one. */
    record Count(long most) implements Form {
        @Override
        public Long read(Setting setting) {
            long number = setting.number("a number");
            if (number < 1 || number > most) {
                throw setting.refused("a number from 1 to " + most);
            }
            return number;
        }
    }
}
