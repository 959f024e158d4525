package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.Bucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Sends signed requests; those that may be repeated are, when the store is busy or the connection broke. Thread-safe. */
final class S3Client {
    private static final int ATTEMPTS = 3;
    private static final int MAX_ANSWER = 16 * 1024 * 1024;
    private static final int MAX_COMPLAINT = 1000;
    private static final int SLOWEST_BYTES_PER_SECOND = 16 * 1024;

    /** Told before anything was done. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    private static final Set<Integer> MAYBE_LATER = Set.of(429, 500, 502, 503, 504);

    private final HttpClient http;
    private final BucketAddress address;
    private final RequestSigner signer;
    private final Timing timing;

    /**
     * How long things may take.
     *
     * @param answer until an answer begins, beside the time for sending the body
     * @param silence until more of an answer comes
     * @param pause before the second attempt; each further one waits four times longer
     */
    record Timing(InstantSource clock, Duration answer, Duration silence, Duration pause) {
        static final Timing DEFAULT = new Timing(
                InstantSource.system(), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMillis(200));
    }

    S3Client(HttpClient http, Bucket bucket, Timing timing) {
        this.http = http;
        this.address = BucketAddress.of(bucket);
        this.signer = new RequestSigner(bucket.region(), bucket.accessKey(), bucket.secret());
        this.timing = timing;
    }

    /** Sends a request and gives the answer with its open body. @throws RefusedException for any other status than 2xx */
    HttpResponse<InputStream> open(S3Request request) throws IOException {
        Duration pause = timing.pause();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<InputStream> response = exchange(request);
                if (response.statusCode() / 100 == 2) {
                    return response;
                }
                throw refusal(response);
            } catch (IOException failure) {
                if (attempt == ATTEMPTS || !mayRepeat(request, failure)) {
                    throw failure;
                }
                sleep(pause);
                pause = pause.multipliedBy(4);
            }
        }
    }

    /** Sends a request and reads the whole answer. */
    byte[] send(S3Request request) throws IOException {
        HttpResponse<InputStream> response = open(request);
        try (InputStream body = guarded(response.body())) {
            return bounded(body);
        }
    }

    /** Sends a request and returns the headers of the answer, which has no body of use. */
    HttpHeaders headers(S3Request request) throws IOException {
        HttpResponse<InputStream> response = open(request);
        try (InputStream body = guarded(response.body())) {
            bounded(body);
            return response.headers();
        }
    }

    /** An answer that fails once nothing more of it comes. */
    InputStream guarded(InputStream body) {
        return new GuardedStream(body, timing.silence());
    }

    private static boolean mayRepeat(S3Request request, IOException failure) {
        if (failure instanceof RefusedException refused) {
            return (request.isRepeatable() ? MAYBE_LATER : NOT_NOW).contains(refused.status());
        }
        return request.isRepeatable() && !(failure instanceof InterruptedIOException);
    }

    private HttpResponse<InputStream> exchange(S3Request request) throws IOException {
        Duration limit = timing.answer().plusSeconds(request.length() / SLOWEST_BYTES_PER_SECOND);
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.uri(request.key(), request.query()))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(limit)
                .method(request.method(), body(request));
        signer.sign(request, address, timing.clock().instant()).forEach(builder::setHeader);
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpConnectTimeoutException late) {
            throw interrupted("no connection to " + address.authority() + " in time", late);
        } catch (HttpTimeoutException late) {
            throw interrupted("no answer of " + address.authority() + " in time", late);
        } catch (ConnectException unreachable) {
            throw new IOException("no connection to " + address.authority(), unreachable);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw interrupted("interrupted while waiting for " + address.authority(), end);
        }
    }

    /** Faults after which another attempt would only take as long again. */
    private static InterruptedIOException interrupted(String message, Exception cause) {
        InterruptedIOException fault = new InterruptedIOException(message);
        fault.initCause(cause);
        return fault;
    }

    /** Reads from the array itself; the publisher for arrays copies all of it first. */
    private static BodyPublisher body(S3Request request) {
        if (request.length() > 0) {
            return BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(request.body().array(), 0, request.length())),
                    request.length());
        }
        boolean hasBody = request.method().equals("PUT") || request.method().equals("POST");
        return hasBody ? BodyPublishers.ofByteArray(new byte[0]) : BodyPublishers.noBody();
    }

    private RefusedException refusal(HttpResponse<InputStream> response) throws IOException {
        byte[] body;
        try (InputStream in = guarded(response.body())) {
            body = bounded(in);
        }
        return new RefusedException(response.statusCode(), complaint(body));
    }

    /** What the store says is wrong; of a long answer only these two, as the rest may repeat the request. */
    static String complaint(byte[] body) {
        if (body.length == 0) {
            return "without a reason";
        }
        try {
            XmlAnswer answer = XmlAnswer.parse(body);
            String text = answer.text("Code") + ": " + answer.text("Message");
            return text.length() > MAX_COMPLAINT ? text.substring(0, MAX_COMPLAINT) : text;
        } catch (IOException somethingElse) {
            return "without a reason that is XML";
        }
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_ANSWER);
        if (body.read() >= 0) {
            throw new IOException("the store answered more than " + MAX_ANSWER + " bytes");
        }
        return bytes;
    }

    private static void sleep(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw interrupted("interrupted before another attempt", end);
        }
    }
}
