package dev.jarbase.domain.fault;

/**
 * A request that cannot be answered as asked: what kind of refusal, the sentence that the client may see, and the errors
 * of its properties. Expected, hence without a stack trace unless it has a cause.
 *
 * <p>The message is shown to clients: never put a secret or an internal detail into it; that goes into the cause.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a request is refused. */
    public enum Kind {
        /** The request or its data is wrong. */
        INVALID,
        /** Nobody is signed in, and somebody must be. */
        UNAUTHENTICATED,
        /** The one who asks may not do this. */
        FORBIDDEN,
        /** There is no such thing, or none that the one who asks may know of. */
        NOT_FOUND,
        /** The request body is larger than allowed. */
        TOO_LARGE,
        /** Too many requests in a short time. */
        TOO_MANY,
        /** Something broke on our side. */
        INTERNAL
    }

    private static final String GENERIC = "Something went wrong while processing your request.";

    private final Kind kind;
    private final transient FieldErrors.Tree errors;

    private Fault(Kind kind, String message, FieldErrors.Tree errors, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.errors = errors;
    }

    private Fault(Kind kind, String message, FieldErrors.Tree errors) {
        super(message, null, false, false);
        this.kind = kind;
        this.errors = errors;
    }

    public static Fault of(Kind kind, String message) {
        return new Fault(kind, message, FieldErrors.NONE);
    }

    public static Fault of(Kind kind, String message, FieldErrors.Tree errors) {
        return new Fault(kind, message, errors);
    }

    /** The generic refusal of a request that is wrong. */
    public static Fault invalid() {
        return of(Kind.INVALID, GENERIC);
    }

    /** The generic refusal of a request that is wrong, with the reason for the log. */
    public static Fault invalid(Throwable cause) {
        return new Fault(Kind.INVALID, GENERIC, FieldErrors.NONE, cause);
    }

    public static Fault invalid(String message) {
        return of(Kind.INVALID, message);
    }

    /** A refusal with its sentence for the client and its reason for the log. */
    public static Fault invalid(String message, Throwable cause) {
        return new Fault(Kind.INVALID, message, FieldErrors.NONE, cause);
    }

    public static Fault invalid(String message, FieldErrors.Tree errors) {
        return of(Kind.INVALID, message, errors);
    }

    public static Fault unauthenticated() {
        return of(Kind.UNAUTHENTICATED, "The request requires valid record authorization token.");
    }

    public static Fault forbidden() {
        return forbidden("You are not allowed to perform this request.");
    }

    public static Fault forbidden(String message) {
        return of(Kind.FORBIDDEN, message);
    }

    public static Fault notFound() {
        return notFound("The requested resource wasn't found.");
    }

    public static Fault notFound(String message) {
        return of(Kind.NOT_FOUND, message);
    }

    /** A failure of our own, with what led to it for the log. */
    public static Fault internal(Throwable cause) {
        return new Fault(Kind.INTERNAL, GENERIC, FieldErrors.NONE, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence for the client; never null. */
    public String message() {
        return String.valueOf(getMessage());
    }

    public FieldErrors.Tree errors() {
        return errors;
    }
}
