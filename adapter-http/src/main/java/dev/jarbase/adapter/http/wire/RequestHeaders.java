package dev.jarbase.adapter.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The headers of a request, kept as the bytes that came; names match in any case, values are decoded when asked for. */
public final class RequestHeaders {
    private static final int PARTS = 4;

    private final byte[] bytes;
    private int[] bounds = new int[12 * PARTS];
    private int count;

    RequestHeaders(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes headers of names and values, one after the other. */
    public static RequestHeaders of(List<byte[]> namesAndValues) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(512);
        namesAndValues.forEach(all::writeBytes);
        RequestHeaders headers = new RequestHeaders(all.toByteArray());
        int position = 0;
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            int nameEnd = position + namesAndValues.get(i).length;
            int valueEnd = nameEnd + namesAndValues.get(i + 1).length;
            headers.add(position, nameEnd, nameEnd, valueEnd);
            position = valueEnd;
        }
        return headers;
    }

    /** Adds a header whose name and value lie at those bounds of the bytes. */
    void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        int at = count * PARTS;
        if (at == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[at] = nameStart;
        bounds[at + 1] = nameEnd;
        bounds[at + 2] = valueStart;
        bounds[at + 3] = valueEnd;
        count++;
    }

    public boolean contains(String name) {
        return indexOf(name, 0) >= 0;
    }

    /** Returns the first value of a header, empty if there is none. */
    public String first(String name) {
        int index = indexOf(name, 0);
        return index < 0 ? "" : value(index);
    }

    /** Returns the last value of a header, empty if there is none. */
    public String last(String name) {
        for (int index = count - 1; index >= 0; index--) {
            if (isNamed(index, name)) {
                return value(index);
            }
        }
        return "";
    }

    /** Returns all values of a header in order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int index = indexOf(name, 0); index >= 0; index = indexOf(name, index + 1)) {
            values.add(value(index));
        }
        return values;
    }

    /** Returns the first value of the header whose name is that in lower snake case; {@code host} is none. */
    public Optional<String> snake(String name) {
        for (int index = 0; index < count; index++) {
            if (isSnake(index, name) && !isNamed(index, "Host")) {
                return Optional.of(value(index));
            }
        }
        return Optional.empty();
    }

    private int indexOf(String name, int from) {
        for (int index = from; index < count; index++) {
            if (isNamed(index, name)) {
                return index;
            }
        }
        return -1;
    }

    private boolean isNamed(int index, String name) {
        int start = bounds[index * PARTS];
        int length = bounds[index * PARTS + 1] - start;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(bytes[start + i]) != lower((byte) name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Compares letter by letter; every run of other characters than letters and digits is one underscore. */
    private boolean isSnake(int index, String name) {
        int end = bounds[index * PARTS + 1];
        int matched = 0;
        boolean gap = false;
        for (int i = bounds[index * PARTS]; i < end; i++) {
            byte c = lower(bytes[i]);
            if (!isWord(c)) {
                gap = matched > 0;
                continue;
            }
            if (gap && !(matched < name.length() && name.charAt(matched++) == '_')) {
                return false;
            }
            gap = false;
            if (matched == name.length() || name.charAt(matched++) != c) {
                return false;
            }
        }
        return matched == name.length() && matched > 0;
    }

    private String value(int index) {
        int start = bounds[index * PARTS + 2];
        return new String(bytes, start, bounds[index * PARTS + 3] - start, StandardCharsets.UTF_8);
    }

    private static boolean isWord(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static byte lower(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
    }
}
