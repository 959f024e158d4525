package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a program, taken apart. Flags stand anywhere, as {@code --name value} or {@code --name=value};
 * switches only take the second form; after {@code --} there are no more flags.
 *
 * @param words everything that is no flag
 * @param flags the values of the flags that were given
 */
record Invocation(List<String> words, Map<Flag, String> flags) {

    /** Takes arguments apart. @throws CommandException for an unknown or incomplete flag */
    static Invocation parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<Flag, String> flags = new LinkedHashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--")) {
                rest.forEachRemaining(words::add);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                read(argument, rest, flags);
            } else {
                words.add(argument);
            }
        }
        Invocation invocation = new Invocation(words, flags);
        invocation.requireKnownFlags();
        return invocation;
    }

    /** The first word; empty if there is none. */
    String command() {
        return word(0);
    }

    /** The word at a position; empty if there are not so many. */
    String word(int position) {
        return position < words.size() ? words.get(position) : "";
    }

    /** The words after the first ones. */
    List<String> wordsFrom(int position) {
        return position < words.size() ? words.subList(position, words.size()) : List.of();
    }

    boolean has(Flag flag) {
        return flags.containsKey(flag) && !flags.get(flag).equals("false");
    }

    /** The settings that were given as flags, and the domains of {@code serve}. */
    Map<Key, Setting> settings(Path workingDirectory) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        flags.forEach((flag, value) -> flag.key()
                .ifPresent(key -> settings.put(key, new Setting(value, "--" + flag.word(), workingDirectory))));
        if (command().equals("serve") && words.size() > 1) {
            String domains = String.join(",", wordsFrom(1));
            settings.put(Key.DOMAINS, new Setting(domains, "the list of domains", workingDirectory));
        }
        return settings;
    }

    private static void read(String argument, Iterator<String> rest, Map<Flag, String> flags) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Flag flag = flag(name);
        String value;
        if (equals >= 0) {
            value = argument.substring(equals + 1);
        } else if (flag.kind() == Flag.Kind.SWITCH) {
            value = "true";
        } else if (rest.hasNext()) {
            value = rest.next();
        } else {
            throw new CommandException("flag needs an argument: " + name);
        }
        flags.merge(flag, value, (first, next) -> flag.kind() == Flag.Kind.LIST ? first + "," + next : next);
    }

    private static Flag flag(String name) {
        return switch (name) {
            case "-h" -> Flag.HELP;
            case "-v" -> Flag.VERSION;
            default ->
                Flag.of(name.startsWith("--") ? name.substring(2) : "")
                        .orElseThrow(() -> new CommandException("unknown flag: " + name));
        };
    }

    private void requireKnownFlags() {
        for (Flag flag : flags.keySet()) {
            if (!flag.isKnownTo(command())) {
                throw new CommandException("unknown flag: --" + flag.word());
            }
        }
    }
}
