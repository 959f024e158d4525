package dev.jarbase.domain.text;

import java.util.Optional;

/** Reads what follows a backslash in a pattern. */
final class EscapeReader {
    private final PatternCursor cursor;

    EscapeReader(PatternCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a class such as {@code d} or {@code p{Lu}}, if there is one. */
    Optional<CharacterSet.Builder> characters() {
        char letter = cursor.peek(0);
        if (letter == 'p' || letter == 'P') {
            cursor.next();
            CharacterSet.Builder members = CharacterClasses.unicode(unicodeName());
            return Optional.of(letter == 'P' ? members.negate() : members);
        }
        Optional<CharacterSet.Builder> members = CharacterClasses.perl(letter);
        members.ifPresent(found -> cursor.next());
        return members;
    }

    private String unicodeName() {
        return cursor.skip('{')
                ? cursor.until("}", "invalid character class range")
                : Character.toString(cursor.next());
    }

    /** Reads the one character that is meant. */
    int character() {
        int letter = cursor.next();
        return switch (letter) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'v' -> 11;
            case 'x' -> hexadecimal();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(letter - '0');
            default -> {
                if (letter < 128 && Character.isLetterOrDigit(letter)) {
                    throw new UnsupportedPatternException("invalid escape sequence: `\\" + (char) letter + "`");
                }
                yield letter;
            }
        };
    }

    private int hexadecimal() {
        String complaint = "invalid escape sequence: `\\x`";
        String digits = cursor.skip('{')
                ? cursor.until("}", complaint)
                : Character.toString(cursor.next()) + Character.toString(cursor.next());
        try {
            int codePoint = Integer.parseInt(digits, 16);
            if (Character.isValidCodePoint(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException malformed) {
            throw new UnsupportedPatternException(complaint);
        }
        throw new UnsupportedPatternException(complaint);
    }

    private int octal(int firstDigit) {
        int value = firstDigit;
        for (int i = 0; i < 2 && cursor.peek(0) >= '0' && cursor.peek(0) <= '7'; i++) {
            value = value * 8 + cursor.next() - '0';
        }
        return value;
    }
}
