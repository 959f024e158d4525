package dev.jarbase.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends bytes as they are and shows what comes back, one connection per call. */
public final class RawClient {
    private final int port;

    public RawClient(int port) {
        this.port = port;
    }

    /** What came back, and whether the server closed the connection after it. */
    public record Answer(String text, boolean closed) {
        public int status() {
            return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        public String header(String name) {
            for (String line : text.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        public String body() {
            String[] parts = text.split("\r\n\r\n", 2);
            return parts.length < 2 ? "" : parts[1];
        }
    }

    /** Sends a request and reads until the server closes or is silent for a moment. */
    public Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1), 300);
    }

    public Answer send(byte[] request, int patienceMillis) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(request);
            return read(socket.getInputStream());
        }
    }

    public static Answer read(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                out.write(block, 0, count);
            }
            return new Answer(out.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException silent) {
            return new Answer(out.toString(StandardCharsets.ISO_8859_1), false);
        } catch (SocketException reset) {
            return new Answer(out.toString(StandardCharsets.ISO_8859_1), true);
        }
    }
}
