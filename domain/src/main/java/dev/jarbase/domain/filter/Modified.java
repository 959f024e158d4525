package dev.jarbase.domain.filter;

/** The last part of a path with its modifier, such as {@code tags:each}. */
record Modified(String name, Modifier modifier) {

    enum Modifier {
        NONE,
        ISSET,
        EACH,
        LENGTH,
        LOWER,
        CHANGED
    }

    /** Splits a part; one with no or several colons has no modifier. @throws FilterException if it is unknown */
    static Modified of(String part) {
        int colon = part.indexOf(':');
        if (colon < 0 || part.indexOf(':', colon + 1) >= 0) {
            return new Modified(part, Modifier.NONE);
        }
        Modifier modifier = switch (part.substring(colon + 1)) {
            case "isset" -> Modifier.ISSET;
            case "each" -> Modifier.EACH;
            case "length" -> Modifier.LENGTH;
            case "lower" -> Modifier.LOWER;
            case "changed" -> Modifier.CHANGED;
            default -> throw new FilterException("unknown modifier in " + Quoted.text(part));
        };
        return new Modified(part.substring(0, colon), modifier);
    }

    /** The modifier as written. */
    String word() {
        return modifier.name().toLowerCase(java.util.Locale.ROOT);
    }
}
