package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.settings.IpAddress;
import dev.jarbase.domain.settings.IpRange;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of the open internet, by the special-purpose registries of IANA (RFC 6890). IPv6 addresses that carry an
 * IPv4 address for a gateway are not among them: the gateway may lead inside.
 */
final class PublicAddresses {
    private static final List<IpRange> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<IpRange> GLOBAL_V6 = ranges("2000::/3");
    private static final List<IpRange> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    /** Whether an address is one of the open internet. An IPv4 address in an IPv6 one (RFC 4291, 2.5.5.2) counts as it. */
    static boolean contains(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        Optional<IpAddress> parsed = IpAddress.parse(zone < 0 ? text : text.substring(0, zone));
        if (parsed.isEmpty()) {
            return false;
        }
        return address instanceof Inet4Address
                ? !isIn(SPECIAL_V4, parsed.get())
                : isIn(GLOBAL_V6, parsed.get()) && !isIn(SPECIAL_V6, parsed.get());
    }

    private static boolean isIn(List<IpRange> ranges, IpAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<IpRange> ranges(String... texts) {
        return List.of(texts).stream()
                .map(text -> IpRange.parse(text).orElseThrow())
                .toList();
    }
}
