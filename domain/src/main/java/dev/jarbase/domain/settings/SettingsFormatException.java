package dev.jarbase.domain.settings;

/** Settings with a value of the wrong kind, such as a text for a number. */
public final class SettingsFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsFormatException(String member, String expected) {
        super(member + " must be " + expected, null, false, false);
    }
}
