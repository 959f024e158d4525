package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** A provider told who somebody is; handlers may choose another account and what a new one is made of. */
public final class RecordAuthWithOAuth2RequestEvent extends AccountSearchEvent {
    private final OAuth2Provider provider;
    private OAuth2User user;
    private JsonValue.Obj createData;
    private boolean newRecord;

    /**
     * Makes the event.
     *
     * @param record the account that is meant; empty if a new one is to be made
     * @param createData what the client wants a new account to be made of
     */
    public RecordAuthWithOAuth2RequestEvent(
            OAuth2Provider provider,
            OAuth2User user,
            Collection collection,
            Optional<Record> record,
            JsonValue.Obj createData,
            RequestInfo info) {
        super(collection, record, info);
        this.provider = provider;
        this.user = user;
        this.createData = createData;
        this.newRecord = record.isEmpty();
    }

    /** The provider as the collection has configured it, with its secret. */
    public OAuth2Provider provider() {
        return provider;
    }

    public OAuth2User oAuth2User() {
        return user;
    }

    /** Goes on as if the provider had told of somebody else. */
    public void oAuth2User(OAuth2User other) {
        user = other;
    }

    public JsonValue.Obj createData() {
        return createData;
    }

    public void createData(JsonValue.Obj other) {
        createData = other;
    }

    /** Whether the client is told that the account is new. */
    public boolean isNewRecord() {
        return newRecord;
    }

    public void isNewRecord(boolean isNew) {
        newRecord = isNew;
    }
}
