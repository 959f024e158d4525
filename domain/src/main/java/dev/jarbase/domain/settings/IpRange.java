package dev.jarbase.domain.settings;

import java.util.List;
import java.util.Optional;

/**
 * One address or a subnet in CIDR notation.
 *
 * @param bits how many leading bits count
 */
public record IpRange(IpAddress address, int bits) {

    /** Returns the range of a text such as {@code 10.0.0.0/8} or {@code ::1}. */
    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new IpRange(address, address.bits()));
        }
        return IpAddress.parse(text.substring(0, slash))
                .filter(address -> !address.hasZone())
                .flatMap(address -> subnet(address, text.substring(slash + 1)));
    }

    /** Whether any of some ranges has an address; a text that is not a range has none. */
    public static boolean anyContains(List<String> ranges, String address) {
        Optional<IpAddress> wanted = IpAddress.parse(address);
        if (wanted.isEmpty()) {
            return false;
        }
        for (String range : ranges) {
            Optional<IpRange> parsed = parse(range);
            if (parsed.isPresent() && parsed.get().contains(wanted.get())) {
                return true;
            }
        }
        return false;
    }

    public boolean contains(IpAddress wanted) {
        return bits == address.bits() ? address.equals(wanted) : !wanted.hasZone() && address.startsLike(wanted, bits);
    }

    private static Optional<IpRange> subnet(IpAddress address, String length) {
        boolean wellFormed = !length.isEmpty()
                && length.length() <= 3
                && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && (length.length() == 1 || length.charAt(0) != '0');
        if (!wellFormed || Integer.parseInt(length) > address.bits()) {
            return Optional.empty();
        }
        return Optional.of(new IpRange(address, Integer.parseInt(length)));
    }
}
