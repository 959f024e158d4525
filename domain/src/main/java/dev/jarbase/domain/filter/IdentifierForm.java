package dev.jarbase.domain.filter;

/** Says which identifiers can be a path at all, before their parts are looked up. */
final class IdentifierForm {
    private static final String COLLECTION = "@collection.";

    private IdentifierForm() {}

    static boolean isPath(String name) {
        if (name.isEmpty()) {
            return false;
        }
        if (name.charAt(0) != '@') {
            return Ascii.isWord(name.charAt(0)) && isDotted(name, 1);
        }
        if (name.startsWith(COLLECTION)) {
            return isCollectionPath(name);
        }
        return name.equals("@request.context")
                || name.equals("@request.method")
                || isRequestPath(name, "@request.auth.")
                || isRequestPath(name, "@request.body.")
                || isRequestPath(name, "@request.query.")
                || isRequestPath(name, "@request.headers.");
    }

    private static boolean isRequestPath(String name, String prefix) {
        return name.startsWith(prefix) && isTail(name, prefix.length());
    }

    /** {@code @collection.name.path} or {@code @collection.name:alias.path}. */
    private static boolean isCollectionPath(String name) {
        int dot = name.indexOf('.', COLLECTION.length());
        if (dot < 0) {
            return false;
        }
        String[] parts = name.substring(COLLECTION.length(), dot).split(":", -1);
        if (parts.length > 2) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || !isDotted(part, 0)) {
                return false;
            }
        }
        return isTail(name, dot + 1);
    }

    private static boolean isTail(String name, int from) {
        return from < name.length() && Ascii.isWord(name.charAt(name.length() - 1)) && isDotted(name, from);
    }

    private static boolean isDotted(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Ascii.isWord(c) && c != '.' && c != ':') {
                return false;
            }
        }
        return true;
    }
}
