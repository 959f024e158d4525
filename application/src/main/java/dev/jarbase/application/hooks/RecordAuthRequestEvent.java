package dev.jarbase.application.hooks;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** An account signed in, by whatever way, and is about to get its token. */
public final class RecordAuthRequestEvent extends RecordsRequestEvent {
    private final Record record;
    private String token;
    private String authMethod;
    private Optional<JsonValue> meta;

    /**
     * Makes the event.
     *
     * @param authMethod {@code password}, {@code oauth2}, {@code otp}, or empty for a refresh or impersonation
     */
    public RecordAuthRequestEvent(
            Record record, String token, String authMethod, Optional<JsonValue> meta, RequestInfo info) {
        super(record.collection(), info);
        this.record = record;
        this.token = token;
        this.authMethod = authMethod;
        this.meta = meta;
    }

    public Record record() {
        return record;
    }

    public String token() {
        return token;
    }

    public void token(String changed) {
        token = changed;
    }

    public String authMethod() {
        return authMethod;
    }

    /** Changes the method; empty skips the second factor and the alert. */
    public void authMethod(String changed) {
        authMethod = changed;
    }

    public Optional<JsonValue> meta() {
        return meta;
    }

    public void meta(JsonValue changed) {
        meta = Optional.of(changed);
    }
}
