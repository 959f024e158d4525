package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailChecks;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands mails to the program {@code sendmail} of this machine, as HTML without attachments and further headers.
 * Thread-safe.
 */
public final class SendmailMailSender implements MailSender {
    private static final System.Logger LOG = System.getLogger(SendmailMailSender.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** {@code EX_TEMPFAIL} of sysexits.h. */
    private static final int COME_BACK_LATER = 75;

    private final List<Path> programs;
    private final Duration patience;

    public SendmailMailSender() {
        this(List.of(), PATIENCE);
    }

    /** Takes the first of some programs that can run; of the usual ones if there are none. */
    SendmailMailSender(List<Path> programs, Duration patience) {
        this.programs = List.copyOf(programs);
        this.patience = patience;
    }

    private static List<Path> usualPrograms() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<String> folders =
                Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isEmpty());
        return Stream.concat(Stream.of("/usr/sbin", "/usr/bin"), folders)
                .map(folder -> Path.of(folder, "sendmail"))
                .toList();
    }

    @Override
    public void send(MailMessage message, Settings.Smtp smtp) {
        MailChecks.require(message);
        Path program = (programs.isEmpty() ? usualPrograms() : programs)
                .stream()
                        .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                        .findFirst()
                        .orElseThrow(() -> MailException.refused("failed to locate a sendmail executable path"));
        try {
            run(program, text(message).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw MailException.refused("could not run sendmail", failure);
        }
    }

    private void run(Path program, byte[] mail) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-i", "-t")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        // A program that does not read must not keep this thread.
        Thread.ofPlatform().name("sendmail").daemon().start(() -> write(process, mail));
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw MailException.passing("sendmail took too long", new IOException("time-out"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw MailException.passing("interrupted", interrupted);
        } finally {
            process.destroyForcibly();
        }
        requireSuccess(process.exitValue());
    }

    private static void requireSuccess(int status) {
        if (status == COME_BACK_LATER) {
            throw MailException.passing("exit status " + status, new IOException("sendmail asks to come back later"));
        }
        if (status != 0) {
            throw MailException.refused("exit status " + status);
        }
    }

    private static void write(Process process, byte[] mail) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(mail);
        } catch (IOException broken) {
            // The program ended before it had read everything; its status says what that means.
            LOG.log(System.Logger.Level.DEBUG, "sendmail did not read the whole mail", broken);
        }
    }

    /** The mail as the program reads it; it takes the readers, also those to be hidden, out of the headers. */
    private static String text(MailMessage message) {
        var out = new StringBuilder();
        header(out, "From", shown(message.from()));
        header(out, "To", joined(message.to()));
        header(out, "Cc", joined(message.cc()));
        header(out, "Bcc", joined(message.bcc()));
        header(out, "Subject", EncodedWords.of(message.subject()));
        header(out, "Content-Type", "text/html; charset=UTF-8");
        out.append("\r\n").append(message.html().isEmpty() ? message.text() : message.html());
        return out.toString();
    }

    private static void header(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static String shown(MailAddress address) {
        String bare = "<" + address.address() + ">";
        return address.name().isEmpty() ? bare : EncodedWords.phrase(address.name()) + " " + bare;
    }

    private static String joined(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::address).collect(Collectors.joining(","));
    }
}
