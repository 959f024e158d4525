package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.wire.HeaderLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leads from {@code www.} names that were not asked for to the names that were. Thread-safe. */
public final class WwwRedirect implements Handler {
    private static final String PREFIX = "www.";

    private final Set<String> hosts;

    private WwwRedirect(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** Makes the step for the names of a server; nothing if there is nothing to lead from. */
    public static Optional<WwwRedirect> of(List<String> names) {
        Set<String> hosts = implied(names);
        return hosts.isEmpty() ? Optional.empty() : Optional.of(new WwwRedirect(hosts));
    }

    /** The {@code www.} names that belong to names which stand without. */
    public static Set<String> implied(List<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith(PREFIX))
                .map(name -> PREFIX + name)
                .filter(name -> !names.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String host = exchange.headers().first("Host");
        if (!hosts.contains(host)) {
            exchange.next();
            return;
        }
        String scheme = exchange.isSecure() ? "https://" : "http://";
        exchange.answer().set(HeaderLine.of("Location", scheme + host.substring(PREFIX.length()) + exchange.uri()));
        exchange.answer().send(307);
    }
}
