package dev.jarbase.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers as a test says, for what an ordinary one does not do. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Optional<SSLContext> startTls = Optional.empty();

    ScriptedServer(String address) throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getByName(address));
        answers.put("EHLO", "250 scripted");
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Answers lines that begin so; an empty answer is none at all. */
    ScriptedServer answer(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    ScriptedServer offerStartTls(SSLContext context) {
        startTls = Optional.of(context);
        return answer("STARTTLS", "220 begin").answer("EHLO", "250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS");
    }

    /** What was received, line by line. */
    List<String> lines() {
        return lines;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            lines.add("closed");
        }
    }

    private void serve(Socket client) {
        try (client) {
            send(client, answers.getOrDefault("greeting", "220 scripted"));
            talk(client);
        } catch (IOException broken) {
            lines.add("broken");
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = reader(client);
        boolean isBody = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (isBody && !line.equals(".")) {
                continue;
            }
            isBody = line.equals("DATA");
            send(client, isBody ? "354 go on" : answerTo(line));
            if (line.equals("STARTTLS")) {
                talk(encrypted(client));
                return;
            }
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocket socket = (SSLSocket)
                startTls.orElseThrow().getSocketFactory().createSocket(client, null, client.getPort(), false);
        socket.setUseClientMode(false);
        socket.startHandshake();
        lines.add("encrypted");
        return socket;
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 fine");
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void send(Socket client, String answer) throws IOException {
        if (!answer.isEmpty()) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
