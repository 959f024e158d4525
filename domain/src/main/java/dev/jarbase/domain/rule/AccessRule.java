package dev.jarbase.domain.rule;

/** Who may do a thing with a record. */
public sealed interface AccessRule {

    /** Superusers only (stored as null). */
    enum Locked implements AccessRule {
        LOCKED
    }

    /** Anyone (stored as the empty text). */
    enum Open implements AccessRule {
        OPEN
    }

    /** Those for whom the filter holds; the text is not blank-checked or parsed here. */
    record When(String filter) implements AccessRule {}

    /** Only superusers. */
    AccessRule LOCKED = Locked.LOCKED;

    /** Anyone. */
    AccessRule OPEN = Open.OPEN;

    /** Returns the rule of a stored, non-null text. */
    static AccessRule of(String text) {
        return text.isEmpty() ? OPEN : new When(text);
    }
}
