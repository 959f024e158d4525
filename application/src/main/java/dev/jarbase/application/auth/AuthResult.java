package dev.jarbase.application.auth;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Somebody signed in: the token, the account ready to be shown to its owner, and what else is to be told. */
public record AuthResult(String token, Record record, Optional<JsonValue> meta) implements AuthOutcome {
    @Override
    public String toString() {
        return "AuthResult[" + record + "]";
    }
}
