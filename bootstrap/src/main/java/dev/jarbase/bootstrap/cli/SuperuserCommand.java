package dev.jarbase.bootstrap.cli;

import dev.jarbase.domain.text.EmailFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands below {@code superuser}. */
enum SuperuserCommand {
    UPSERT(Arguments.EMAIL_AND_PASSWORD),
    CREATE(Arguments.EMAIL_AND_PASSWORD),
    UPDATE(Arguments.EMAIL_AND_PASSWORD),
    DELETE(Arguments.EMAIL),
    OTP(Arguments.EMAIL),
    /** Any number of addresses, checked with the settings. */
    IPS(Arguments.ANY);

    private final Arguments arguments;

    private enum Arguments {
        EMAIL,
        EMAIL_AND_PASSWORD,
        ANY
    }

    SuperuserCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    static Optional<SuperuserCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Refuses arguments before anything is opened. @throws CommandException if they do not fit */
    void check(List<String> given) {
        boolean beginsWithEmail = !given.isEmpty() && EmailFormat.isEmail(given.getFirst());
        if (arguments == Arguments.EMAIL_AND_PASSWORD && given.size() != 2) {
            throw new CommandException("missing email and password arguments");
        }
        if (arguments == Arguments.EMAIL_AND_PASSWORD && !beginsWithEmail) {
            throw new CommandException("missing or invalid email address");
        }
        if (arguments == Arguments.EMAIL && !beginsWithEmail) {
            throw new CommandException("invalid or missing email address");
        }
    }

    /** Runs with arguments that were checked. */
    void run(Superusers superusers, List<String> given, Terminal terminal) {
        switch (this) {
            case UPSERT -> {
                superusers.upsert(given.get(0), given.get(1));
                terminal.print("Successfully saved superuser " + quoted(given.getFirst()) + "!");
            }
            case CREATE -> {
                superusers.create(given.get(0), given.get(1));
                terminal.print("Successfully created new superuser " + quoted(given.getFirst()) + "!");
            }
            case UPDATE -> {
                superusers.changePassword(given.get(0), given.get(1));
                terminal.print("Successfully changed superuser " + quoted(given.getFirst()) + " password!");
            }
            case DELETE -> delete(superusers, given.getFirst(), terminal);
            case OTP -> createOtp(superusers, given.getFirst(), terminal);
            case IPS -> restrict(superusers, given, terminal);
        }
    }

    private static void delete(Superusers superusers, String email, Terminal terminal) {
        terminal.print(
                superusers.delete(email)
                        ? "Successfully deleted superuser " + quoted(email) + "!"
                        : "superuser " + quoted(email) + " is missing or already deleted");
    }

    private static void createOtp(Superusers superusers, String email, Terminal terminal) {
        OneTimePassword created = superusers.createOtp(email);
        terminal.print("Successfully created OTP for superuser " + quoted(email) + ":");
        terminal.print("├─ Id:    " + created.id());
        terminal.print("├─ Pass:  " + created.password());
        terminal.print("└─ Valid: " + created.seconds() + "s");
    }

    private static void restrict(Superusers superusers, List<String> addresses, Terminal terminal) {
        superusers.restrictTo(addresses);
        if (addresses.isEmpty()) {
            terminal.print("Successfully cleared SuperuserIPs setting!");
            return;
        }
        terminal.print("Successfully updated SuperuserIPs setting:");
        addresses.subList(0, addresses.size() - 1).forEach(ip -> terminal.print("├─ " + ip));
        terminal.print("└─ " + addresses.getLast());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
