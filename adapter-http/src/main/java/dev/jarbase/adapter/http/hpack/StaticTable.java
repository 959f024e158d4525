package dev.jarbase.adapter.http.hpack;

import java.util.HashMap;
import java.util.Map;

/** The fields that both sides know from the beginning (RFC 7541, appendix A). */
final class StaticTable {
    private static final String[] LINES = """
        :authority
        :method GET
        :method POST
        :path /
        :path /index.html
        :scheme http
        :scheme https
        :status 200
        :status 204
        :status 206
        :status 304
        :status 400
        :status 404
        :status 500
        accept-charset
        accept-encoding gzip, deflate
        accept-language
        accept-ranges
        accept
        access-control-allow-origin
        age
        allow
        authorization
        cache-control
        content-disposition
        content-encoding
        content-language
        content-length
        content-location
        content-range
        content-type
        cookie
        date
        etag
        expect
        expires
        from
        host
        if-match
        if-modified-since
        if-none-match
        if-range
        if-unmodified-since
        last-modified
        link
        location
        max-forwards
        proxy-authenticate
        proxy-authorization
        range
        referer
        refresh
        retry-after
        server
        set-cookie
        strict-transport-security
        transfer-encoding
        user-agent
        vary
        via
        www-authenticate\
        """.split("\n", -1);

    static final int SIZE = LINES.length;
    private static final HeaderField[] FIELDS = new HeaderField[SIZE + 1];
    private static final Map<String, Integer> INDEX_BY_NAME = new HashMap<>();

    static {
        for (int index = 1; index <= SIZE; index++) {
            String[] parts = LINES[index - 1].split(" ", 2);
            FIELDS[index] = HeaderField.of(parts[0], parts.length == 1 ? "" : parts[1]);
            INDEX_BY_NAME.putIfAbsent(parts[0], index);
        }
    }

    private StaticTable() {}

    /** Returns the field at an index from 1 to {@link #SIZE}. */
    static HeaderField at(int index) {
        return FIELDS[index];
    }

    /** Returns the first index of a name in lower case; 0 if it has none. */
    static int indexOf(String name) {
        return INDEX_BY_NAME.getOrDefault(name, 0);
    }
}
