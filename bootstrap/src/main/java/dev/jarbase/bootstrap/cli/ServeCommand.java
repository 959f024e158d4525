package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Certificates;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.runtime.Installer;
import dev.jarbase.bootstrap.runtime.Instance;
import java.io.IOException;
import java.net.BindException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;

/** Serves until the process is told to end. */
final class ServeCommand {
    private static final System.Logger LOG = System.getLogger(ServeCommand.class.getName());

    private final Executable executable;
    private final Terminal terminal;

    ServeCommand(Executable executable, Terminal terminal) {
        this.executable = executable;
        this.terminal = terminal;
    }

    /** Refuses what cannot be served, before anything is opened. */
    Configuration checked(Configuration configuration) {
        Certificates source = configuration.certificates();
        if (!configuration.https().isEmpty()
                && source.files().isEmpty()
                && source.domains().isEmpty()) {
            throw new CommandException(
                    "HTTPS needs a certificate: name the domains, or give --certificate and --certificateKey");
        }
        return configuration;
    }

    void serve(Instance instance) {
        Thread ending = Thread.ofPlatform().unstarted(() -> end(instance));
        // Before the first answer: whoever got one may tell the server to end at once.
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            start(instance);
        } catch (CommandException failure) {
            Runtime.getRuntime().removeShutdownHook(ending);
            throw failure;
        }
        terminal.print(banner(instance.url()));
        Thread.ofVirtual().start(() -> offerInstaller(instance));
        waitForever();
    }

    private static void end(Instance instance) {
        instance.close();
        // peer: a server that was told to end has done what it should
        Runtime.getRuntime().halt(0);
    }

    private static void start(Instance instance) {
        try {
            instance.serve();
        } catch (BindException busy) {
            throw new CommandException("listen tcp " + addresses(instance) + ": bind: address already in use");
        } catch (IOException failure) {
            throw new CommandException("listen tcp " + addresses(instance) + ": " + failure.getMessage());
        }
    }

    private static String addresses(Instance instance) {
        Configuration configuration = instance.configuration();
        return configuration.https().isEmpty()
                ? configuration.http()
                : configuration.https() + " or " + configuration.http();
    }

    private static String banner(String url) {
        String now =
                LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss"));
        return now + " Server started at " + url + "\n├─ REST API:  " + url + "/api/\n└─ Dashboard: " + url + "/_/";
    }

    private void offerInstaller(Instance instance) {
        try {
            new Installer(instance.app()).token().ifPresent(token -> {
                String link = instance.url() + "/_/#/pbinstall/" + token;
                terminal.print("\n(!) Open this link in a browser to create your first superuser:\n" + link
                        + "\n(or run: " + executable.path() + " superuser upsert EMAIL PASS)\n");
                Browser.open(link);
            });
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "could not prepare the installer", failure);
        }
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
