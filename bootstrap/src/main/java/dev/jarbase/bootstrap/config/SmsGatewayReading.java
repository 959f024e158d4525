package dev.jarbase.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the gateway for short messages of a configuration that asks for one. */
final class SmsGatewayReading {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+:\\s*[\\x20-\\x7e]+");
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "content-type", "expect", "upgrade");

    private final Configuration configuration;

    SmsGatewayReading(Configuration configuration) {
        this.configuration = configuration;
    }

    SmsConfiguration.Gateway gateway() {
        String format = configuration.text(Key.SMS_FORMAT);
        String body = configuration.isSet(Key.SMS_BODY) ? configuration.text(Key.SMS_BODY) : usualBody(format);
        return new SmsConfiguration.Gateway(url(), configuration.text(Key.SMS_METHOD), header(), format, body);
    }

    private static String usualBody(String format) {
        return switch (format) {
            case "form" -> "to={to}&text={text}";
            case "text" -> "{text}";
            default -> "{\"to\": \"{to}\", \"text\": \"{text}\"}";
        };
    }

    private URI url() {
        String text = configuration.text(Key.SMS_URL);
        try {
            URI url = new URI(text);
            boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (isHttp && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw wrong(Key.SMS_URL, "a URL that begins with https:// or http://");
        }
        throw wrong(Key.SMS_URL, "a URL that begins with https:// or http://");
    }

    private String header() {
        String header = configuration.text(Key.SMS_HEADER);
        boolean isOwn = OWN_HEADERS.contains(
                header.substring(0, Math.max(0, header.indexOf(':'))).toLowerCase(Locale.ROOT));
        if (!header.isEmpty() && (isOwn || !HEADER.matcher(header).matches())) {
            throw wrong(Key.SMS_HEADER, "a header such as Authorization: Bearer abc");
        }
        return header;
    }

    /** These values may hold secrets, so the message does not repeat them. */
    private ConfigurationException wrong(Key key, String allowed) {
        String place = configuration.place(key);
        return new ConfigurationException(
                configuration.isSet(key)
                        ? place + " must be " + allowed
                        : configuration.place(Key.SMS) + " needs " + place + ", " + allowed);
    }
}
