package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the addresses that superusers configured. Thread-safe. Redirects are not followed, because requests carry secrets;
 * an answer has at most a megabyte.
 */
final class HttpCalls {
    private static final int MAX_ANSWER = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean privateHosts;

    /** @param privateHosts whether addresses inside of private networks may be asked */
    HttpCalls(boolean privateHosts) {
        this.privateHosts = privateHosts;
    }

    /**
     * What was answered.
     *
     * @param type the content type without parameters, in lower case; empty if none was told
     */
    record Answer(int status, String type, String body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Returns a request to build upon. @throws OAuth2Exception if that is no address of the web */
    static HttpRequest.Builder request(String url) {
        try {
            return HttpRequest.newBuilder(new URI(url));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new OAuth2Exception(url.isEmpty() ? "no address is configured" : "a configured address is malformed");
        }
    }

    /** Sets a header. @throws OAuth2Exception if its value, such as a token with a line break, cannot be sent */
    static void setHeader(HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException unusable) {
            // the exception of the JDK shows the value
            throw new OAuth2Exception("the header " + name + " cannot be sent");
        }
    }

    /** Sends a request. @throws OAuth2Exception if there is no answer in time, or a too large one */
    Answer send(HttpRequest request, Deadline deadline) {
        String host = request.uri().getHost();
        requireAllowed(host);
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            HttpResponse<byte[]> response = pending.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), bare(type), new String(response.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OAuth2Exception("interrupted while asking " + host, interrupted);
        } catch (ExecutionException failure) {
            throw new OAuth2Exception("asking " + host, failure);
        } catch (TimeoutException late) {
            throw new OAuth2Exception(host + " does not answer in time", late);
        } finally {
            pending.cancel(true);
        }
    }

    private static String bare(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private void requireAllowed(String host) {
        if (privateHosts) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!PublicAddresses.contains(address)) {
                    throw new OAuth2Exception(host + " is in a private network");
                }
            }
        } catch (IOException unknown) {
            throw new OAuth2Exception(host + " is unknown", unknown);
        }
    }
}
