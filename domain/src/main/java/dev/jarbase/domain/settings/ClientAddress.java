package dev.jarbase.domain.settings;

import dev.jarbase.domain.settings.Settings.TrustedProxy;
import java.util.Optional;
import java.util.function.Function;

/** Finds out from which address a client really comes. */
public final class ClientAddress {
    private ClientAddress() {}

    /**
     * Returns the address that the first trusted header with an address tells, else the one of the connection. Headers
     * that are not trusted are never looked at.
     *
     * @param lastValue the last value of a header by its name, if it was sent
     * @param remote the address of the connection
     */
    public static String of(TrustedProxy proxy, Function<String, Optional<String>> lastValue, String remote) {
        for (String header : proxy.headers()) {
            Optional<String> told = lastValue.apply(header).flatMap(list -> pick(list, proxy.useLeftmostIp()));
            if (told.isPresent()) {
                return told.get();
            }
        }
        return remote;
    }

    private static Optional<String> pick(String list, boolean leftmost) {
        String[] entries = list.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[leftmost ? i : entries.length - 1 - i];
            Optional<IpAddress> address = IpAddress.parse(entry.strip());
            if (address.isPresent()) {
                return address.map(IpAddress::expanded);
            }
        }
        return Optional.empty();
    }
}
