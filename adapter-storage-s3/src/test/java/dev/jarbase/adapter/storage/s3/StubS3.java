package dev.jarbase.adapter.storage.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jarbase.domain.file.Bucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server that answers as it is told to. */
final class StubS3 implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Answers answers = request -> new Answer(200, "");

    record Answer(int status, String body) {
        static final Answer BROKEN = new Answer(-1, "");
        static final Answer SILENCE = new Answer(-2, "");
        static final Answer HALF = new Answer(-3, "");
    }

    @FunctionalInterface
    interface Answers {
        Answer to(String request);
    }

    StubS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    void answer(Answers next) {
        answers = next;
    }

    /** Method and address of each request. */
    List<String> requests() {
        return requests;
    }

    S3BlobStore store() {
        return store(Duration.ofMinutes(1));
    }

    /** A store that is given up when it says nothing for so long. */
    S3BlobStore store(Duration limit) {
        Bucket bucket =
                new Bucket("b", "r", "http://127.0.0.1:" + server.getAddress().getPort(), "k", "hush", true);
        return new S3BlobStore(
                bucket,
                HttpClient.newHttpClient(),
                new S3Client.Timing(InstantSource.system(), limit, limit, Duration.ZERO));
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        Answer answer = answers.to(request);
        if (answer.equals(Answer.SILENCE)) {
            await();
        } else if (answer.equals(Answer.HALF)) {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[5]);
            exchange.getResponseBody().flush();
            await();
        } else if (!answer.equals(Answer.BROKEN)) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"tag\"");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
