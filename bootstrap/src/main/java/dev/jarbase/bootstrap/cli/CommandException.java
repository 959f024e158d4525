package dev.jarbase.bootstrap.cli;

/** A command that cannot do what it was asked; the message is for the one who typed it. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message, null, false, false);
    }
}
