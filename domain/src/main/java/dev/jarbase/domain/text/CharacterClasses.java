package dev.jarbase.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The named classes of characters of the RE2 language. */
final class CharacterClasses {
    /** First and last characters of the ranges of each POSIX class. */
    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("alnum", "09AZaz"),
            Map.entry("alpha", "AZaz"),
            Map.entry("ascii", "\u0000\u007f"),
            Map.entry("blank", "\t\t  "),
            Map.entry("cntrl", "\u0000\u001f\u007f\u007f"),
            Map.entry("digit", "09"),
            Map.entry("graph", "!~"),
            Map.entry("lower", "az"),
            Map.entry("print", " ~"),
            Map.entry("punct", "!/:@[`{~"),
            Map.entry("space", "\t\r  "),
            Map.entry("upper", "AZ"),
            Map.entry("word", "09AZaz__"),
            Map.entry("xdigit", "09AFaf"));

    /** Names of the Unicode categories by {@link Character#getType(int)}. */
    private static final String[] CATEGORIES =
            (". Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf . Co Cs Pd Ps Pe Pc Po" + " Sm Sc Sk So Pi Pf")
                    .split(" ");

    private CharacterClasses() {}

    /** Returns the class of a letter after a backslash ({@code d}, {@code W}, …), if there is one. */
    static Optional<CharacterSet.Builder> perl(int letter) {
        var members = new CharacterSet.Builder();
        switch (Character.toLowerCase(letter)) {
            case 'd' -> members.addPairs("09");
            case 's' -> members.addPairs("\t\n\f\r  ");
            case 'w' -> members.addPairs("09AZaz__");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(Character.isUpperCase(letter) ? members.negate() : members);
    }

    /** Returns the class of a name as in {@code [:alpha:]} or {@code [:^alpha:]}. */
    static CharacterSet.Builder posix(String name) {
        boolean negated = name.startsWith("^");
        String pairs = POSIX.get(negated ? name.substring(1) : name);
        if (pairs == null) {
            throw new UnsupportedPatternException("invalid character class range: `[:" + name + ":]`");
        }
        var members = new CharacterSet.Builder().addPairs(pairs);
        return negated ? members.negate() : members;
    }

    /** Returns the characters of a Unicode category or script as in {@code \p{Lu}}. */
    static CharacterSet.Builder unicode(String name) {
        boolean negated = name.startsWith("^");
        IntPredicate test = unicodeTest(negated ? name.substring(1) : name);
        var members = new CharacterSet.Builder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (test.test(codePoint)) {
                members.add(codePoint, codePoint);
            }
        }
        return negated ? members.negate() : members.markOpen();
    }

    private static IntPredicate unicodeTest(String name) {
        if (name.length() <= 2) {
            return codePoint -> CATEGORIES[Character.getType(codePoint)].startsWith(name);
        }
        try {
            UnicodeScript script = UnicodeScript.forName(name);
            return codePoint -> UnicodeScript.of(codePoint) == script;
        } catch (IllegalArgumentException unknown) {
            throw new UnsupportedPatternException("invalid character class range: `\\p{" + name + "}`");
        }
    }
}
