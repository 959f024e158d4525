package dev.jarbase.adapter.sqlite.query;

/** Makes LIKE patterns (escaped by a backslash) of the texts that clients look for. */
final class LikePattern {
    private LikePattern() {}

    /** Returns a text with a wildcard of its own as it is, else a pattern for texts that contain it. */
    static String of(String text) {
        return hasWildcard(text) ? text : '%' + escaped(text) + '%';
    }

    private static boolean hasWildcard(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && before != '\\') {
                return true;
            }
            before = c == '\\' && before == '\\' ? 0 : c;
        }
        return false;
    }

    /** Peer: of two special characters side by side only the second is escaped. */
    private static String escaped(String text) {
        char[] out = new char[text.length() * 2];
        int start = out.length;
        int at = text.length() - 1;
        while (at >= 0) {
            char c = text.charAt(at--);
            out[--start] = c;
            if (c == '\\' || c == '%' || c == '_') {
                out[--start] = '\\';
                if (at >= 0 && text.charAt(at) != '\\') {
                    out[--start] = text.charAt(at);
                }
                at--;
            }
        }
        return new String(out, start, out.length - start);
    }
}
