package dev.jarbase.domain.text;

import java.util.Optional;

/** Reads a bracketed class of characters; the opening bracket was read. */
final class CharacterSetReader {
    private final PatternCursor cursor;
    private final EscapeReader escapes;
    private final CharacterSet.Builder members = new CharacterSet.Builder();

    CharacterSetReader(PatternCursor cursor) {
        this.cursor = cursor;
        this.escapes = new EscapeReader(cursor);
    }

    CharacterSet read() {
        boolean negated = cursor.skip('^');
        do {
            item();
        } while (!cursor.skip(']'));
        return (negated ? members.negate() : members).build();
    }

    private void item() {
        if (cursor.startsWith("[:") && cursor.contains(":]")) {
            cursor.skip("[:");
            members.addAll(CharacterClasses.posix(cursor.until(":]", "missing closing ]")));
        } else if (cursor.skip('\\')) {
            Optional<CharacterSet.Builder> named = escapes.characters();
            if (named.isPresent()) {
                members.addAll(named.get());
            } else {
                range(escapes.character());
            }
        } else {
            range(character());
        }
    }

    private void range(int first) {
        boolean single = cursor.peek(0) != '-' || cursor.peek(1) == ']';
        if (single) {
            members.add(first, first);
            return;
        }
        cursor.next();
        int last = cursor.skip('\\') ? escapes.character() : character();
        if (last < first) {
            throw new UnsupportedPatternException("invalid character class range");
        }
        members.add(first, last);
    }

    private int character() {
        if (cursor.atEnd()) {
            throw new UnsupportedPatternException("missing closing ]");
        }
        return cursor.next();
    }
}
