package dev.jarbase.domain.auth;

/** Hashes passwords with bcrypt. Thread-safe; work is bounded to a few at a time so that it cannot starve requests. */
public interface PasswordHasher {
    /** The longest password in UTF-8 bytes. */
    int MAX_BYTES = 72;

    /**
     * Returns the {@code $2a$} hash of a password.
     *
     * @param cost 4 to 31
     * @throws IllegalArgumentException if the password has more than {@value #MAX_BYTES} bytes
     */
    String hash(String password, int cost);

    /** Whether a password has that hash ({@code $2a$}, {@code $2b$} or {@code $2y$}); false for a malformed hash. */
    boolean matches(String password, String hash);
}
