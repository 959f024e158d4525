package dev.jarbase.domain.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * A media type with what goes with it.
 *
 * @param value the type, perhaps with a charset
 * @param extension the usual end of names, with its dot; empty if there is none
 * @param aliases other names of the type
 */
public record ContentType(String value, String extension, List<String> aliases) {
    /** Bytes of which nothing is known. */
    public static final ContentType UNKNOWN = new ContentType("application/octet-stream", "", List.of());

    public ContentType {
        aliases = List.copyOf(aliases);
    }

    /** The type that content tells by its beginning. */
    public static ContentType of(FileContent content) throws IOException {
        try (InputStream in = content.open()) {
            return ContentSniffer.sniff(in.readNBytes(ContentSniffer.ENOUGH));
        }
    }

    /** Whether this is the expected type, in any case and whatever its parameters. */
    public boolean is(String expected) {
        String wanted = withoutParameters(expected);
        return wanted.equals(withoutParameters(value)) || aliases.contains(wanted);
    }

    ContentType withCharset(String charset) {
        return charset.isEmpty() ? this : new ContentType(value + "; charset=" + charset, extension, aliases);
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
