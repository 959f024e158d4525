package dev.jarbase.domain.file;

/** There is no thumb; the message says why. */
public final class ThumbException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it is due to the file itself, so that trying again is of no use. */
    private final boolean lasting;

    private ThumbException(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    private ThumbException(String message, boolean lasting, Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** The file is none of which there could be a thumb of that size. */
    public static ThumbException unsuitable(String message) {
        return new ThumbException(message, true);
    }

    /** The content is broken. */
    public static ThumbException unsuitable(String message, Throwable cause) {
        return new ThumbException(message, true, cause);
    }

    /** It did not work this time. */
    public static ThumbException failed(String message) {
        return new ThumbException(message, false);
    }

    /** It did not work this time. */
    public static ThumbException failed(String message, Throwable cause) {
        return new ThumbException(message, false, cause);
    }

    public boolean isLasting() {
        return lasting;
    }
}
