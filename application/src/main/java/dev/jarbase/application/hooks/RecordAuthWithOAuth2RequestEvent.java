package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** A provider told who somebody is; handlers may choose another account and what a new one is made of. */
public final class RecordAuthWithOAuth2RequestEvent extends RequestEvent {
    private final Collection collection;
    private final OAuth2Provider provider;
    private OAuth2User user;
    private Optional<Record> record;
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
        super(info);
        this.collection = collection;
        this.provider = provider;
        this.user = user;
        this.record = record;
        this.createData = createData;
        this.newRecord = record.isEmpty();
    }

    public Collection collection() {
        return collection;
    }

    /** The provider as the collection has configured it, with its secret. */
    public OAuth2Provider provider() {
        return provider;
    }

    public OAuth2User user() {
        return user;
    }

    /** Goes on as if the provider had told of somebody else. */
    public void replaceUser(OAuth2User other) {
        user = other;
    }

    /** The account that is meant; empty as long as it is to be made. */
    public Optional<Record> record() {
        return record;
    }

    /** Goes on with another account. */
    public void replace(Record other) {
        record = Optional.of(other);
    }

    public JsonValue.Obj createData() {
        return createData;
    }

    public void replaceCreateData(JsonValue.Obj other) {
        createData = other;
    }

    /** Whether the client is told that the account is new. */
    public boolean isNewRecord() {
        return newRecord;
    }

    public void setNewRecord(boolean isNew) {
        newRecord = isNew;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
