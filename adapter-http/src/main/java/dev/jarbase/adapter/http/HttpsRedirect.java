package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.tls.ChallengeAnswers;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.RequestHead;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Leads plain requests to HTTPS, apart from those of a certificate authority. Thread-safe. */
final class HttpsRedirect implements WireHandler {
    private static final String CHALLENGE = "/.well-known/acme-challenge/";
    private static final HeaderLine PLAIN = HeaderLine.of("Content-Type", "text/plain; charset=utf-8");
    private static final HeaderLine HTML = HeaderLine.of("Content-Type", "text/html; charset=utf-8");
    private static final HeaderLine NO_SNIFFING = HeaderLine.of("X-Content-Type-Options", "nosniff");

    private final ChallengeAnswers challenges;

    HttpsRedirect(ChallengeAnswers challenges) {
        this.challenges = challenges;
    }

    @Override
    public void answer(WireRequest request, WireAnswer answer) throws IOException {
        RequestHead head = request.head();
        String host = withoutPort(head.headers().first("Host"));
        if (head.target().startsWith(CHALLENGE)) {
            prove(host, head.target().substring(CHALLENGE.length()), answer);
        } else if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            refuse(answer, 400, "Use HTTPS");
        } else {
            // peer: names the port of HTTPS whatever the bound one is, since others cannot be reached from outside
            lead(head.method(), "https://" + host + ":443" + head.target(), answer);
        }
    }

    private void prove(String host, String token, WireAnswer answer) throws IOException {
        Optional<String> text = challenges.find(host.toLowerCase(Locale.ROOT), token);
        if (text.isEmpty()) {
            refuse(answer, 404, "There is no such challenge.");
            return;
        }
        answer.set(PLAIN);
        answer.send(200, text.get().getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuse(WireAnswer answer, int status, String reason) throws IOException {
        answer.set(PLAIN);
        answer.set(NO_SNIFFING);
        answer.send(status, (reason + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void lead(String method, String location, WireAnswer answer) throws IOException {
        answer.set(HTML);
        answer.set(HeaderLine.of("Location", location));
        answer.send(302, method.equals("HEAD") ? new byte[0] : RedirectPage.of(location, "Found"));
    }

    private static String withoutPort(String host) {
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        return colon < 0 ? host : host.substring(0, colon);
    }
}
