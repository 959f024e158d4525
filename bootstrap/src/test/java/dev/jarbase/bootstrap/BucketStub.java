package dev.jarbase.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;

/** Objects in memory behind as much of the S3 protocol as small files need. Signatures are the adapter's own matter. */
final class BucketStub implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private volatile boolean isReadOnly;

    BucketStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The settings that choose this bucket. */
    String settings(boolean isEnabled) {
        return "{\"s3\":{\"enabled\":" + isEnabled
                + ",\"bucket\":\"b\",\"region\":\"r\",\"endpoint\":\"http://127.0.0.1:"
                + server.getAddress().getPort()
                + "\",\"accessKey\":\"k\",\"secret\":\"hush\",\"forcePathStyle\":true}}";
    }

    Set<String> keys() {
        return objects.keySet();
    }

    void refuseChanges() {
        isReadOnly = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath().substring("/b/".length());
            String key = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, key, body);
                case "DELETE" -> {
                    objects.remove(key);
                    answer(exchange, 204, new byte[0]);
                }
                case "POST" -> answer(exchange, 501, new byte[0]);
                default -> read(exchange, key);
            }
        }
    }

    private void put(HttpExchange exchange, String key, byte[] body) throws IOException {
        if (isReadOnly) {
            answer(exchange, 403, text("<Error><Code>AccessDenied</Code><Message>read only</Message></Error>"));
        } else {
            objects.put(key, body);
            answer(exchange, 200, new byte[0]);
        }
    }

    private void read(HttpExchange exchange, String key) throws IOException {
        byte[] found = objects.get(key);
        if (key.isEmpty()) {
            answer(exchange, 200, list(exchange.getRequestURI().getQuery()));
        } else if (found == null) {
            answer(exchange, 404, new byte[0]);
        } else {
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            answer(exchange, 200, found);
        }
    }

    private byte[] list(String query) {
        String prefix = query.replaceFirst(".*prefix=([^&]*).*", "$1");
        StringBuilder list = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        objects.forEach((key, content) -> {
            if (key.startsWith(prefix)) {
                list.append("<Contents><Key>" + key + "</Key><Size>" + content.length + "</Size><ETag>none</ETag>"
                        + "<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>");
            }
        });
        return text(list.append("</ListBucketResult>").toString());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
