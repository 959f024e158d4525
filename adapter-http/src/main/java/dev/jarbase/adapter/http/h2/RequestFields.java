package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.hpack.HeaderField;
import dev.jarbase.adapter.http.wire.HeadRules;
import dev.jarbase.adapter.http.wire.RequestHead;
import dev.jarbase.adapter.http.wire.RequestHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes a request head of fields, as strictly as RFC 9113, section 8, wants it: what is malformed could be smuggled. */
final class RequestFields {
    private static final byte[] HOST = "host".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COOKIE = "cookie".getBytes(StandardCharsets.US_ASCII);

    private final int streamId;
    private final List<byte[]> regular = new ArrayList<>();
    private final ByteArrayOutputStream cookies = new ByteArrayOutputStream(0);
    private String method = "";
    private String scheme = "";
    private String path = "";
    private String authority = "";
    private String host = "";

    private RequestFields(int streamId) {
        this.streamId = streamId;
    }

    /** @throws StreamFault if the fields are no proper request */
    static RequestHead head(int streamId, List<HeaderField> fields) {
        RequestFields request = new RequestFields(streamId);
        for (HeaderField field : fields) {
            request.add(field);
        }
        return request.head();
    }

    /** Looks whether the fields behind a body are proper; nobody uses them. @throws StreamFault if they are not */
    static void requireTrailers(int streamId, List<HeaderField> fields) {
        RequestFields request = new RequestFields(streamId);
        for (HeaderField field : fields) {
            request.require(HeadRules.isLowerCaseToken(field.name()) && HeadRules.isFieldValue(field.value()));
        }
    }

    private void add(HeaderField field) {
        require(field.name().length > 0 && HeadRules.isFieldValue(field.value()));
        String value = new String(field.value(), StandardCharsets.UTF_8);
        if (field.name()[0] == ':') {
            require(regular.isEmpty() && cookies.size() == 0 && host.isEmpty());
            addPseudo(new String(field.name(), StandardCharsets.US_ASCII), value);
            return;
        }
        require(HeadRules.isLowerCaseToken(field.name()));
        addRegular(new String(field.name(), StandardCharsets.US_ASCII), value, field);
    }

    private void addPseudo(String name, String value) {
        switch (name) {
            case ":method" -> method = once(method, value);
            case ":scheme" -> scheme = once(scheme, value);
            case ":path" -> path = once(path, value);
            case ":authority" -> authority = once(authority, value);
            default -> throw malformed();
        }
    }

    private String once(String present, String value) {
        require(present.isEmpty() && !value.isEmpty());
        return value;
    }

    private void addRegular(String name, String value, HeaderField field) {
        require(!ConnectionFields.contains(name) && (!name.equals("te") || value.equalsIgnoreCase("trailers")));
        switch (name) {
            case "host" -> host = once(host, value);
            case "cookie" -> {
                // Clients may send cookies one by one; handlers want them in one header.
                cookies.writeBytes(cookies.size() == 0 ? new byte[0] : new byte[] {';', ' '});
                cookies.writeBytes(field.value());
            }
            default -> {
                regular.add(field.name());
                regular.add(field.value());
            }
        }
    }

    private RequestHead head() {
        require(HeadRules.isToken(method.getBytes(StandardCharsets.UTF_8)) && !scheme.isEmpty());
        require(path.startsWith("/") || path.equals("*"));
        String named = authority.isEmpty() ? host : authority;
        require(HeadRules.isHost(named) && (host.isEmpty() || host.equals(named)));
        regular.add(HOST);
        regular.add(named.getBytes(StandardCharsets.US_ASCII));
        if (cookies.size() > 0) {
            regular.add(COOKIE);
            regular.add(cookies.toByteArray());
        }
        return new RequestHead(method, path, 1, RequestHeaders.of(regular));
    }

    /** Returns the announced length of a body; -1 if there is none. @throws StreamFault if it is malformed */
    static long bodyLength(int streamId, RequestHead head) {
        long length = -1;
        for (String value : head.headers().all("Content-Length")) {
            long next = HeadRules.bodyLength(value);
            if (next < 0 || (length >= 0 && next != length)) {
                throw new StreamFault(streamId, ErrorCode.PROTOCOL_ERROR, "the length of the body is malformed");
            }
            length = next;
        }
        return length;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw malformed();
        }
    }

    private StreamFault malformed() {
        return new StreamFault(streamId, ErrorCode.PROTOCOL_ERROR, "the fields are no proper request");
    }
}
