package dev.jarbase.application.realtime;

import dev.jarbase.application.auth.AppleNames;
import dev.jarbase.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hands the code with which a provider sends somebody back to the connected client that waits for it, which is known by
 * the state (RFC 6749, section 4.1.2). Thread-safe.
 */
public final class OAuth2Redirect {
    private static final String TOPIC = "@oauth2";

    private final SendRealtime send;
    private final AppleNames appleNames;

    /**
     * What a provider says; texts are empty for what it does not say.
     *
     * @param user what only Apple tells, as JSON
     */
    public record Answer(String state, String code, String error, String user) {
        @Override
        public String toString() {
            return "Answer[error=" + error + "]";
        }
    }

    OAuth2Redirect(SendRealtime send, AppleNames appleNames) {
        this.send = send;
        this.appleNames = appleNames;
    }

    /**
     * Tells the client, once; true if it can go on with the code.
     *
     * @param ip where the browser is, which must be where the client is
     */
    public boolean receive(Answer answer, String ip) {
        boolean succeeded = answer.error().isEmpty() && !answer.code().isEmpty();
        if (succeeded && !answer.user().isEmpty()) {
            // Before the client can bring the code.
            appleNames.remember(answer.code(), answer.user());
        }
        boolean told = send.answer(answer.state(), ip, TOPIC, json(answer));
        if (!told) {
            appleNames.forget(answer.code());
        }
        return told && succeeded;
    }

    private static JsonValue json(Answer answer) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("state", JsonValue.of(answer.state()));
        members.put("code", JsonValue.of(answer.code()));
        if (!answer.error().isEmpty()) {
            members.put("error", JsonValue.of(answer.error()));
        }
        return new JsonValue.Obj(members);
    }
}
