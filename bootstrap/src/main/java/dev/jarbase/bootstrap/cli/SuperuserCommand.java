package dev.jarbase.bootstrap.cli;

import dev.jarbase.domain.text.EmailFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands below {@code superuser}. */
enum SuperuserCommand {
    UPSERT {
        @Override
        void check(List<String> arguments) {
            requireEmailAndPassword(arguments);
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            superusers.upsert(arguments.get(0), arguments.get(1));
            terminal.print("Successfully saved superuser " + quoted(arguments.getFirst()) + "!");
        }
    },
    CREATE {
        @Override
        void check(List<String> arguments) {
            requireEmailAndPassword(arguments);
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            superusers.create(arguments.get(0), arguments.get(1));
            terminal.print("Successfully created new superuser " + quoted(arguments.getFirst()) + "!");
        }
    },
    UPDATE {
        @Override
        void check(List<String> arguments) {
            requireEmailAndPassword(arguments);
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            superusers.changePassword(arguments.get(0), arguments.get(1));
            terminal.print("Successfully changed superuser " + quoted(arguments.getFirst()) + " password!");
        }
    },
    DELETE {
        @Override
        void check(List<String> arguments) {
            requireEmail(arguments);
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            String email = arguments.getFirst();
            terminal.print(
                    superusers.delete(email)
                            ? "Successfully deleted superuser " + quoted(email) + "!"
                            : "superuser " + quoted(email) + " is missing or already deleted");
        }
    },
    OTP {
        @Override
        void check(List<String> arguments) {
            requireEmail(arguments);
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            OneTimePassword created = superusers.createOtp(arguments.getFirst());
            terminal.print("Successfully created OTP for superuser " + quoted(arguments.getFirst()) + ":");
            terminal.print("├─ Id:    " + created.id());
            terminal.print("├─ Pass:  " + created.password());
            terminal.print("└─ Valid: " + created.seconds() + "s");
        }
    },
    IPS {
        @Override
        void check(List<String> arguments) {
            // Any number of them, checked with the settings.
        }

        @Override
        void run(Superusers superusers, List<String> arguments, Terminal terminal) {
            superusers.restrictTo(arguments);
            if (arguments.isEmpty()) {
                terminal.print("Successfully cleared SuperuserIPs setting!");
                return;
            }
            terminal.print("Successfully updated SuperuserIPs setting:");
            arguments.subList(0, arguments.size() - 1).forEach(ip -> terminal.print("├─ " + ip));
            terminal.print("└─ " + arguments.getLast());
        }
    };

    /** Refuses arguments before anything is opened. @throws CommandException if they do not fit */
    abstract void check(List<String> arguments);

    abstract void run(Superusers superusers, List<String> arguments, Terminal terminal);

    static Optional<SuperuserCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static void requireEmailAndPassword(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new CommandException("missing email and password arguments");
        }
        if (!EmailFormat.isEmail(arguments.getFirst())) {
            throw new CommandException("missing or invalid email address");
        }
    }

    private static void requireEmail(List<String> arguments) {
        if (arguments.isEmpty() || !EmailFormat.isEmail(arguments.getFirst())) {
            throw new CommandException("invalid or missing email address");
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
