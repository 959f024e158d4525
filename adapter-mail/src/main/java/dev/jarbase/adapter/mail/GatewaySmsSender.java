package dev.jarbase.adapter.mail;

import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsException;
import dev.jarbase.domain.sms.SmsSender;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Sends short messages through the HTTP interface of a service; status 2xx means accepted. Follows no redirect, so that
 * nothing but the configured address is ever asked. Thread-safe.
 */
public final class GatewaySmsSender implements SmsSender {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_TEXT = 1_000;

    private final SmsGateway gateway;
    private final Duration patience;

    public GatewaySmsSender(SmsGateway gateway) {
        this(gateway, PATIENCE);
    }

    GatewaySmsSender(SmsGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void send(PhoneNumber to, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw SmsException.refused("the short message is too long");
        }
        // One client per message: they are rare, and it keeps no threads.
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(patience).build()) {
            int status =
                    client.send(request(to, text), BodyHandlers.discarding()).statusCode();
            requireAccepted(status);
        } catch (IOException failure) {
            throw SmsException.passing("could not talk to the gateway for short messages", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SmsException.passing("interrupted", interrupted);
        }
    }

    private HttpRequest request(PhoneNumber to, String text) {
        Map<String, String> values = Map.of("{to}", written(to.digits()), "{text}", written(text));
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url())
                .timeout(patience)
                .header("Content-Type", gateway.format().mediaType())
                .method(gateway.method(), BodyPublishers.ofString(filled(gateway.body(), values)));
        if (!gateway.headerName().isEmpty()) {
            request.header(gateway.headerName(), gateway.headerValue());
        }
        return request.build();
    }

    private String written(String value) {
        return switch (gateway.format()) {
            case JSON -> insideOfQuotes(new JsonWriter().text(value).toString());
            case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            case TEXT -> value;
        };
    }

    private static String insideOfQuotes(String json) {
        return json.substring(1, json.length() - 1);
    }

    /** Puts the values in, without looking for placeholders in them. */
    private static String filled(String template, Map<String, String> values) {
        var out = new StringBuilder();
        int position = 0;
        while (position < template.length()) {
            int open = template.indexOf('{', position);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = values.get(template.substring(open, close + 1));
            int next = value == null ? open + 1 : close + 1;
            out.append(template, position, open).append(value == null ? "{" : value);
            position = next;
        }
        return out.append(template, position, template.length()).toString();
    }

    private static void requireAccepted(int status) {
        if (status == 429 || status >= 500) {
            String reason = "the gateway for short messages answered with status " + status;
            throw SmsException.passing(reason, new IOException(reason));
        }
        if (status / 100 != 2) {
            throw SmsException.refused("the gateway for short messages answered with status " + status);
        }
    }
}
