package dev.jarbase.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the configuration of short messages of the settings of all sources. */
final class SmsReading {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+:\\s*[\\x20-\\x7e]+");
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "content-type", "expect", "upgrade");

    private final Map<Key, Setting> settings;

    SmsReading(Map<Key, Setting> settings) {
        this.settings = settings;
    }

    SmsConfiguration configuration() {
        return switch (value(Key.SMS, "off")) {
            case "log" -> new SmsConfiguration.Log();
            case "http" -> gateway();
            default -> SmsConfiguration.off();
        };
    }

    private SmsConfiguration.Gateway gateway() {
        String format = value(Key.SMS_FORMAT, "json");
        return new SmsConfiguration.Gateway(
                url(), value(Key.SMS_METHOD, "POST"), header(), format, value(Key.SMS_BODY, usualBody(format)));
    }

    private static String usualBody(String format) {
        return switch (format) {
            case "form" -> "to={to}&text={text}";
            case "text" -> "{text}";
            default -> "{\"to\": \"{to}\", \"text\": \"{text}\"}";
        };
    }

    private URI url() {
        String text = value(Key.SMS_URL, "");
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
        String header = value(Key.SMS_HEADER, "");
        boolean isOwn = OWN_HEADERS.contains(
                header.substring(0, Math.max(0, header.indexOf(':'))).toLowerCase(Locale.ROOT));
        if (!header.isEmpty() && (isOwn || !HEADER.matcher(header).matches())) {
            throw wrong(Key.SMS_HEADER, "a header such as Authorization: Bearer abc");
        }
        return header;
    }

    private String value(Key key, String byDefault) {
        Setting setting = settings.get(key);
        return setting == null ? byDefault : setting.value();
    }

    /** These values may hold secrets, so the message does not repeat them. */
    private ConfigurationException wrong(Key key, String allowed) {
        Setting setting = settings.get(key);
        return setting == null
                ? new ConfigurationException(place(Key.SMS) + " needs " + key.word() + ", " + allowed)
                : new ConfigurationException(setting.place() + " must be " + allowed);
    }

    private String place(Key key) {
        Setting setting = settings.get(key);
        return setting == null ? key.word() : setting.place();
    }
}
