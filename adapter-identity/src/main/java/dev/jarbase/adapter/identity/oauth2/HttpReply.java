package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a server answers to one GET (RFC 9112) on a connection of its own. The JDK's client is not used because it looks
 * names up by itself.
 */
final class HttpReply {
    private static final int MAX_HEAD = 32 << 10;
    private static final int MAX_HEADERS = 200;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** The first header of a name in lower case; empty if there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The content; not to be changed. */
    byte[] body() {
        return body;
    }

    /** Asks for an address. @throws OAuth2Exception if it may not be asked, or says too much or too slowly */
    static HttpReply get(URI address, GuardedSockets sockets, Deadline deadline) throws IOException {
        try (GuardedConnection connection = sockets.connect(address, deadline)) {
            Socket stream = connection.stream();
            stream.getOutputStream().write(request(address).getBytes(StandardCharsets.US_ASCII));
            return new Reader(new BufferedInputStream(stream.getInputStream())).read();
        }
    }

    private static String request(URI address) {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        String port = ascii.getPort() < 0 ? "" : ":" + ascii.getPort();
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + ascii.getHost() + port
                + "\r\n"
                + "User-Agent: Jarbase\r\n"
                + "Accept: image/*\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    /** Reads one answer. */
    private static final class Reader {
        private final InputStream in;
        private int headBytes;

        Reader(InputStream in) {
            this.in = in;
        }

        HttpReply read() throws IOException {
            int status = status(line());
            Map<String, String> headers = headers();
            while (status >= 100 && status < 200) {
                status = status(line());
                headers = headers();
            }
            boolean hasBody = status >= 200 && status < 300;
            return new HttpReply(status, headers, hasBody ? body(headers) : new byte[0]);
        }

        private static int status(String line) {
            boolean wellFormed = line.length() >= 12
                    && line.startsWith("HTTP/1.")
                    && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9');
            if (!wellFormed) {
                throw new OAuth2Exception("the server of the picture does not speak HTTP");
            }
            return Integer.parseInt(line.substring(9, 12));
        }

        private Map<String, String> headers() throws IOException {
            Map<String, String> headers = new HashMap<>();
            for (int i = 0; i < MAX_HEADERS; i++) {
                String line = line();
                if (line.isEmpty()) {
                    return headers;
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.putIfAbsent(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            throw new OAuth2Exception("the server of the picture sends too many headers");
        }

        private byte[] body(Map<String, String> headers) throws IOException {
            String coding = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
            if (coding.equals("chunked")) {
                return chunks();
            }
            String length = headers.getOrDefault("content-length", "");
            if (length.isEmpty()) {
                return exactly(in.readNBytes(AvatarDownload.MAX_BYTES + 1), -1);
            }
            int bytes = number(length, 10);
            return exactly(in.readNBytes(bytes), bytes);
        }

        private byte[] chunks() throws IOException {
            var out = new ByteArrayOutputStream();
            while (true) {
                headBytes = 0;
                String line = line();
                int extension = line.indexOf(';');
                int bytes = number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
                if (bytes == 0) {
                    return out.toByteArray();
                }
                requireSize((long) out.size() + bytes);
                out.write(exactly(in.readNBytes(bytes), bytes));
                line();
            }
        }

        private static byte[] exactly(byte[] read, int expected) throws IOException {
            requireSize(read.length);
            if (expected >= 0 && read.length != expected) {
                throw new EOFException("the picture ends early");
            }
            return read;
        }

        private static int number(String digits, int radix) {
            try {
                int number = Integer.parseInt(digits, radix);
                requireSize(number);
                return number;
            } catch (NumberFormatException malformed) {
                throw new OAuth2Exception("the server of the picture does not speak HTTP", malformed);
            }
        }

        private static void requireSize(long bytes) {
            if (bytes < 0 || bytes > AvatarDownload.MAX_BYTES) {
                throw new OAuth2Exception("the picture is too large");
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the answer ends early");
                }
                if (++headBytes > MAX_HEAD) {
                    throw new OAuth2Exception("the server of the picture sends a too large head");
                }
                line.append((char) c);
            }
            int end = line.length();
            return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
        }
    }
}
