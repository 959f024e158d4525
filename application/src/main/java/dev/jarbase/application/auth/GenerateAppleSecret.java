package dev.jarbase.application.auth;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.FieldErrors.Single;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.oauth2.AppleClientSecrets;
import dev.jarbase.domain.oauth2.AppleKey;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Makes a client secret for Sign in with Apple on behalf of a superuser. Thread-safe. */
public final class GenerateAppleSecret {
    private static final int ID_LENGTH = 10;
    private static final long MAX_SECONDS = 15_777_000;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final AppleClientSecrets secrets;

    GenerateAppleSecret(AppleClientSecrets secrets) {
        this.secrets = secrets;
    }

    /** Returns the secret. @throws Fault if a member of the form is wrong, or the key cannot be used */
    public String generate(Actor actor, FormBody form) {
        SuperuserOnly.check(actor);
        String clientId = form.text("clientId");
        String teamId = form.text("teamId");
        String keyId = form.text("keyId");
        String privateKey = form.text("privateKey");
        long seconds = form.whole("duration");
        var errors = new FieldErrors.Collector()
                .put("clientId", clientId.isEmpty() ? Optional.of(RuleErrors.required()) : Optional.empty())
                .put("teamId", idError(teamId))
                .put("keyId", idError(keyId))
                .put("privateKey", keyError(privateKey))
                .put("duration", durationError(seconds));
        if (!errors.isEmpty()) {
            throw Fault.invalid("Invalid client secret data.", errors.toTree());
        }
        return sign(new AppleKey(clientId, teamId, keyId, privateKey.strip(), Duration.ofSeconds(seconds)));
    }

    private String sign(AppleKey key) {
        try {
            return secrets.sign(key);
        } catch (OAuth2Exception unusable) {
            throw Fault.invalid("Failed to generate client secret. Raw error: \n" + unusable.getMessage(), unusable);
        }
    }

    private static Optional<Single> idError(String id) {
        if (id.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        return id.getBytes(StandardCharsets.UTF_8).length == ID_LENGTH
                ? Optional.empty()
                : Optional.of(RuleErrors.length(ID_LENGTH, ID_LENGTH));
    }

    private static Optional<Single> keyError(String key) {
        if (key.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        int begin = key.indexOf(BEGIN);
        boolean isFramed = begin >= 0 && key.lastIndexOf(END) > begin + BEGIN.length();
        return isFramed ? Optional.empty() : Optional.of(RuleErrors.format());
    }

    private static Optional<Single> durationError(long seconds) {
        if (seconds == 0) {
            return Optional.of(RuleErrors.required());
        }
        if (seconds < 1) {
            return Optional.of(RuleErrors.tooSmall(1));
        }
        return seconds > MAX_SECONDS ? Optional.of(RuleErrors.tooGreat(MAX_SECONDS)) : Optional.empty();
    }
}
