package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.config.ConfigurationException;
import dev.jarbase.bootstrap.config.Sources;
import dev.jarbase.bootstrap.runtime.Instance;
import dev.jarbase.domain.record.StoreException;
import java.util.List;
import java.util.function.Function;

/** Runs a command line. Texts are the peer's; a command that fails also says so by its exit status. */
public final class Program {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());
    private static final int OK = 0;
    private static final int FAILED = 1;

    private final Executable executable;
    private final Sources sources;
    private final Function<Configuration, Instance> opening;
    private final Terminal terminal;

    public Program(
            Executable executable, Sources sources, Function<Configuration, Instance> opening, Terminal terminal) {
        this.executable = executable;
        this.sources = sources;
        this.opening = opening;
        this.terminal = terminal;
    }

    /** Runs a command until it has ended and returns the exit status. */
    public int run(List<String> arguments) {
        try {
            return run(Invocation.parse(arguments));
        } catch (CommandException | ConfigurationException | StoreException failure) {
            terminal.error("Error: " + failure.getMessage());
            return FAILED;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the command failed", failure);
            terminal.error("Error: " + failure.getMessage());
            return FAILED;
        }
    }

    private int run(Invocation invocation) {
        if (invocation.has(Flag.VERSION)) {
            terminal.print(executable.name() + " version " + executable.version());
            return OK;
        }
        return switch (invocation.command()) {
            case "" -> help(HelpTexts.root(executable.name()));
            case "serve" -> serve(invocation);
            case "superuser" -> superuser(invocation);
            case "storage" -> storage(invocation);
            default -> unknown(invocation.command());
        };
    }

    private int serve(Invocation invocation) {
        if (invocation.has(Flag.HELP)) {
            return help(HelpTexts.serve(executable.name()));
        }
        var command = new ServeCommand(executable, terminal);
        Configuration configuration = command.checked(configuration(invocation));
        try (Instance instance = opening.apply(configuration)) {
            command.serve(instance);
        }
        return OK;
    }

    private int superuser(Invocation invocation) {
        List<String> arguments = invocation.wordsFrom(2);
        var command = SuperuserCommand.of(invocation.word(1));
        if (invocation.has(Flag.HELP) || command.isEmpty()) {
            return help(HelpTexts.superuser(executable.name()));
        }
        command.get().check(arguments);
        try (Instance instance = opening.apply(configuration(invocation))) {
            command.get().run(new Superusers(instance.app()), arguments, terminal);
        }
        return OK;
    }

    private int storage(Invocation invocation) {
        if (invocation.has(Flag.HELP) || !invocation.word(1).equals("copy")) {
            return help(HelpTexts.storage(executable.name()));
        }
        var command = StorageCopy.of(invocation);
        try (Instance instance = opening.apply(configuration(invocation))) {
            command.run(instance.app().stores(), terminal);
        }
        return OK;
    }

    private Configuration configuration(Invocation invocation) {
        return sources.with(invocation.settings(sources.workingDirectory()));
    }

    private int help(String text) {
        terminal.print(text);
        return OK;
    }

    private int unknown(String command) {
        terminal.error("Error: unknown command \"" + command + "\" for \"" + executable.name() + "\"");
        terminal.error("Run '" + executable.name() + " --help' for usage.");
        return FAILED;
    }
}
