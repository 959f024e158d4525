package dev.jarbase.bootstrap;

import dev.jarbase.bootstrap.cli.Executable;
import dev.jarbase.bootstrap.cli.Program;
import dev.jarbase.bootstrap.cli.Terminal;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.config.Sources;
import dev.jarbase.bootstrap.runtime.Instance;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the process begins. */
public final class Main {
    private static final String HEADLESS = "java.awt.headless";

    private Main() {}

    public static void main(String[] arguments) {
        withoutScreen();
        ConsoleLog.configure();
        Executable executable = new Executable(System.getProperty("jarbase.executable", "jarbase"), version());
        Sources sources = new Sources(System.getenv(), executable.folder(), Path.of(""));
        Terminal terminal = new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
        int status = new Program(executable, sources, Main::open, terminal).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Images are only computed with. Said before AWT is loaded, which reads it once and else looks for a screen. */
    private static void withoutScreen() {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
    }

    private static Instance open(Configuration configuration) {
        if (configuration.isOn(Key.DEV)) {
            ConsoleLog.showAll(DevelopmentConsole.ofProcess());
        }
        return Wiring.open(configuration);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(untracked)");
    }

    /** A stream in UTF-8 whatever the locale is. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
