package dev.jarbase.domain.settings;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An IP address (RFC 791, RFC 4291), never resolved by name. Equal addresses have equal bytes and zones; an IPv4 address
 * is not equal to the IPv6 address that carries it.
 */
public final class IpAddress {
    private static final int V4 = 4;
    private static final int V6 = 16;
    private static final int GROUPS = 8;

    private final byte[] bytes;
    private final String zone;

    private IpAddress(byte[] bytes, String zone) {
        this.bytes = bytes;
        this.zone = zone;
    }

    /** Returns the address of a text without port, brackets or white space. */
    public static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') < 0) {
            return v4(text).map(bytes -> new IpAddress(bytes, ""));
        }
        int percent = text.indexOf('%');
        String zone = percent < 0 ? "" : text.substring(percent + 1);
        boolean emptyZone = percent >= 0 && zone.isEmpty();
        return emptyZone
                ? Optional.empty()
                : v6(percent < 0 ? text : text.substring(0, percent)).map(bytes -> new IpAddress(bytes, zone));
    }

    /** The dotted form of IPv4; all eight groups of four digits of IPv6. */
    public String expanded() {
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes.length == V4) {
                out.append(i == 0 ? "" : ".").append(bytes[i] & 0xFF);
            } else {
                out.append(i > 0 && i % 2 == 0 ? ":" : "").append(HexFormat.of().toHexDigits(bytes[i]));
            }
        }
        return zone.isEmpty() ? out.toString() : out.append('%').append(zone).toString();
    }

    int bits() {
        return bytes.length * 8;
    }

    boolean hasZone() {
        return !zone.isEmpty();
    }

    /** Whether the first bits of another address of the same kind are the same. */
    boolean startsLike(IpAddress other, int bits) {
        if (bytes.length != other.bytes.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (other.bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[V4];
        for (int i = 0; i < V4; i++) {
            int part = octet(parts[i]);
            if (part < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        return Optional.of(bytes);
    }

    /** The number of an octet without leading zeros, or -1. */
    private static int octet(String digits) {
        boolean wellFormed = !digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        int value = wellFormed ? Integer.parseInt(digits) : -1;
        return value > 255 ? -1 : value;
    }

    private static Optional<byte[]> v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(bytes -> bytes.length == V6);
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        Optional<byte[]> head = before.contains(".") ? Optional.empty() : groups(before);
        return head.flatMap(first -> groups(after).flatMap(last -> joined(first, last)));
    }

    private static Optional<byte[]> joined(byte[] head, byte[] tail) {
        if (head.length + tail.length > V6 - 2) {
            return Optional.empty();
        }
        byte[] bytes = new byte[V6];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, V6 - tail.length, tail.length);
        return Optional.of(bytes);
    }

    /** The bytes of groups between colons, of which the last may be an IPv4 address. */
    private static Optional<byte[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new byte[0]);
        }
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS) {
            return Optional.empty();
        }
        byte[] bytes = new byte[V6 + V4];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isV4 = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            Optional<byte[]> part = isV4 ? v4(parts[i]) : group(parts[i]);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            System.arraycopy(part.get(), 0, bytes, length, part.get().length);
            length += part.get().length;
        }
        return length > V6 ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, length));
    }

    private static Optional<byte[]> group(String digits) {
        boolean wellFormed =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(HexFormat::isHexDigit);
        if (!wellFormed) {
            return Optional.empty();
        }
        int value = HexFormat.fromHexDigits(digits);
        return Optional.of(new byte[] {(byte) (value >> 8), (byte) value});
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes) && zone.equals(address.zone);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return expanded();
    }
}
