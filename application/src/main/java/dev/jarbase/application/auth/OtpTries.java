package dev.jarbase.application.auth;

import dev.jarbase.domain.fault.Fault;
import java.time.Duration;
import java.time.InstantSource;

/** Bounds the guessing of one-time passwords, whatever rate limits are set. Thread-safe. */
final class OtpTries {
    private static final Duration WINDOW = Duration.ofMinutes(3);
    private static final int PER_CLIENT = 5;
    /** Somebody with many addresses has no more tries than this for one password. */
    private static final int PER_PASSWORD = 20;

    private final Attempts byClient;
    private final Attempts byPassword;

    OtpTries(InstantSource clock) {
        this.byClient = new Attempts(clock, PER_CLIENT, WINDOW);
        this.byPassword = new Attempts(clock, PER_PASSWORD, WINDOW);
    }

    /**
     * Counts a try, also one that will succeed.
     *
     * @param owner whose password it is
     * @throws Fault if there were too many
     */
    void count(String owner, String otpId, String realIp) {
        if (!byClient.take(owner + '\n' + realIp) || !byPassword.take(otpId)) {
            throw Fault.of(Fault.Kind.TOO_MANY, "Too many attempts, please try again later with a new OTP.");
        }
    }
}
