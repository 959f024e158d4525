package dev.jarbase.adapter.storage.gcs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** As much of the JSON API of Google Cloud Storage as the store needs, with objects in memory and pages of three. */
final class FakeGcs implements AutoCloseable {
    static final String BUCKET = "files";
    private static final String OBJECTS = "/storage/v1/b/" + BUCKET + "/o";
    private static final int PAGE = 3;

    private final HttpServer server;
    private final ConcurrentSkipListMap<String, FakeObject> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger nextSession = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    /** An upload that was begun and not ended. */
    private record Session(JsonValue.Obj metadata, ByteArrayOutputStream content) {}

    FakeGcs() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers that many requests with 503. */
    void refuse(int count) {
        refusals.set(count);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath().replaceFirst("^/(upload|download)/", "/");
            Map<String, String> query = query(exchange);
            byte[] body = body(exchange);
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, "{\"error\":{\"code\":503,\"message\":\"later\"}}");
            } else if (query.containsKey("upload_id")) {
                append(exchange, session(query.getOrDefault("upload_id", "")), body);
            } else if (path.equals(OBJECTS)) {
                collection(exchange, query, body);
            } else if (path.startsWith(OBJECTS + "/")) {
                object(exchange, path.substring(OBJECTS.length() + 1), query);
            } else {
                missing(exchange);
            }
        }
    }

    private void collection(HttpExchange exchange, Map<String, String> query, byte[] body) throws IOException {
        switch (query.getOrDefault("uploadType", "")) {
            case "multipart" -> answer(exchange, 200, store(FakeObject.ofParts(body)));
            case "resumable" -> {
                String id = Integer.toString(nextSession.incrementAndGet());
                sessions.put(id, new Session(json(body), new ByteArrayOutputStream()));
                exchange.getResponseHeaders()
                        .set("Location", endpoint() + "/upload" + OBJECTS + "?uploadType=resumable&upload_id=" + id);
                answer(exchange, 200, "");
            }
            default -> list(exchange, query.getOrDefault("prefix", ""), query.getOrDefault("pageToken", ""));
        }
    }

    private Session session(String id) {
        return Optional.ofNullable(sessions.get(id)).orElseThrow();
    }

    /** Takes a piece of an upload; the last one tells the whole length. */
    private void append(HttpExchange exchange, Session session, byte[] body) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Content-Range");
        session.content().write(body);
        if (range == null || !range.endsWith("/*")) {
            answer(
                    exchange,
                    200,
                    store(new FakeObject(session.metadata(), session.content().toByteArray())));
        } else {
            exchange.getResponseHeaders()
                    .set("Range", "bytes=0-" + (session.content().size() - 1));
            answer(exchange, 308, "");
        }
    }

    private String store(FakeObject object) {
        objects.put(object.name(), object);
        return object.json();
    }

    private void list(HttpExchange exchange, String prefix, String after) throws IOException {
        List<FakeObject> page = objects.tailMap(after, false).values().stream()
                .filter(object -> object.name().startsWith(prefix))
                .limit(PAGE + 1)
                .toList();
        JsonWriter out = new JsonWriter(256).raw("{\"kind\":\"storage#objects\"");
        if (page.size() > PAGE) {
            page = page.subList(0, PAGE);
            out.raw(",\"nextPageToken\":").text(page.getLast().name());
        }
        out.raw(",\"items\":[");
        out.raw(String.join(",", page.stream().map(FakeObject::json).toList()));
        answer(exchange, 200, out.raw("]}").toString());
    }

    private void object(HttpExchange exchange, String rest, Map<String, String> query) throws IOException {
        int rewrite = rest.indexOf("/rewriteTo/b/" + BUCKET + "/o/");
        FakeObject found = objects.get(decoded(rewrite < 0 ? rest : rest.substring(0, rewrite)));
        if (found == null) {
            missing(exchange);
        } else if (rewrite >= 0) {
            String copy = store(found.withName(decoded(rest.substring(rest.lastIndexOf('/') + 1))));
            String size = "\"" + found.content().length + "\"";
            answer(
                    exchange,
                    200,
                    "{\"done\":true,\"objectSize\":" + size + ",\"totalBytesRewritten\":" + size + ",\"resource\":"
                            + copy + "}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(found.name());
            answer(exchange, 204, "");
        } else if (query.getOrDefault("alt", "").equals("media")) {
            content(exchange, found.content());
        } else {
            answer(exchange, 200, found.json());
        }
    }

    private static void content(HttpExchange exchange, byte[] content) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String[] bounds = range == null
                ? new String[] {"0"}
                : range.substring("bytes=".length()).split("-", -1);
        int from = Integer.parseInt(bounds[0]);
        boolean isOpen = bounds.length < 2 || bounds[1].isEmpty();
        int end = isOpen ? content.length : (int) Math.min(content.length, Long.parseLong(bounds[1]) + 1);
        exchange.getResponseHeaders().set("x-goog-generation", "1");
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + content.length);
        exchange.sendResponseHeaders(range == null ? 200 : 206, end == from ? -1 : end - from);
        exchange.getResponseBody().write(content, from, end - from);
    }

    private static void missing(HttpExchange exchange) throws IOException {
        answer(exchange, 404, "{\"error\":{\"code\":404,\"message\":\"No such object\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = isPacked ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            return in.readAllBytes();
        }
    }

    static JsonValue.Obj json(byte[] body) {
        return (JsonValue.Obj) JsonReader.parse(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = parameter.indexOf('=');
            query.put(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
