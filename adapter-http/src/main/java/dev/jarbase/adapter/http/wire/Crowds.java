package dev.jarbase.adapter.http.wire;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each remote address has at a time, and refuses what is too much. Thread-safe. Addresses of the machine and
 * of private networks are not bounded: a proxy brings everybody from there.
 */
public final class Crowds {
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** @param most how much an address may have at a time */
    public Crowds(int most) {
        this.most = most;
    }

    /** Counts one more for an address, which is to {@link #leave}; false if there is no room for it. */
    public boolean enter(InetAddress address) {
        if (!isBounded(address)) {
            return true;
        }
        String name = name(address);
        boolean isWithin = counts.merge(name, 1, Integer::sum) <= most;
        if (!isWithin) {
            leave(address);
        }
        return isWithin;
    }

    /** Counts one less, after it was counted. */
    public void leave(InetAddress address) {
        if (isBounded(address)) {
            counts.computeIfPresent(name(address), (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private static boolean isBounded(InetAddress address) {
        boolean isNear = address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        boolean isUnique = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return !isNear && !isUnique;
    }

    /** One subscriber of IPv6 has a whole network of addresses. */
    private static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
