package dev.jarbase.adapter.identity.oauth2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.KnownProvider;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A provider on the loopback interface that answers as it is told and remembers what it was asked. */
final class StubProvider implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<Asked, Told>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }

        Map<String, String> form() {
            Map<String, String> form = new LinkedHashMap<>();
            for (String pair : body.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return form;
        }
    }

    record Told(int status, String type, String body) {
        static Told json(String body) {
            return new Told(200, "application/json", body);
        }
    }

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    void tell(String path, Told answer) {
        answers.put(path, request -> answer);
    }

    void tell(String path, Function<Asked, Told> answer) {
        answers.put(path, answer);
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A known provider whose addresses are here. */
    OAuth2Provider provider(String name, String userInfoPath, String extra) {
        KnownProvider known = KnownProvider.of(name).orElseThrow();
        return new OAuth2Provider(
                name,
                known.displayName(),
                "client-1",
                "s3cret &+",
                known.pkce(),
                url("/authorize"),
                url("/token"),
                userInfoPath.isEmpty() ? "" : url(userInfoPath),
                known.scopes(),
                (Obj) JsonReader.parse(extra));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Told told = answers.getOrDefault(request.path(), any -> new Told(404, "text/plain", ""))
                    .apply(request);
            exchange.getResponseHeaders().set("Content-Type", told.type());
            if (told.status() / 100 == 3) {
                exchange.getResponseHeaders().set("Location", told.body());
            }
            byte[] body = told.body().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
