package dev.jarbase.application.batch;

/** An item that cannot be run or answered at all, unlike one that is refused. */
final class BrokenItemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenItemException(String message) {
        super(message, null, false, false);
    }
}
