package dev.jarbase.bootstrap.config;

import java.net.URI;

/** How short messages leave. */
public sealed interface SmsConfiguration {
    /** Not at all: nobody can ask for one. */
    record Off() implements SmsConfiguration {}

    /** They are written to the log. */
    record Log() implements SmsConfiguration {}

    /**
     * Through the HTTP interface of a service.
     *
     * @param header one further header, as {@code Name: value}; empty for none
     * @param format {@code json}, {@code form} or {@code text}
     * @param body with the placeholders {@code {to}} and {@code {text}}
     */
    record Gateway(URI url, String method, String header, String format, String body) implements SmsConfiguration {
        @Override
        public String toString() {
            return "Gateway[" + url.getHost() + "]";
        }
    }

    static SmsConfiguration of(Configuration configuration) {
        return switch (configuration.text(Key.SMS)) {
            case "log" -> new Log();
            case "http" -> new SmsGatewayReading(configuration).gateway();
            default -> new Off();
        };
    }
}
