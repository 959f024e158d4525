package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** A request of somebody whose account was looked for, perhaps in vain; handlers may choose the account. */
public abstract class AccountSearchEvent extends RecordsRequestEvent {
    private Optional<Record> record;

    protected AccountSearchEvent(Collection collection, Optional<Record> record, RequestInfo info) {
        super(collection, info);
        this.record = record;
    }

    /** The account that is meant; empty as long as there is none. */
    public final Optional<Record> record() {
        return record;
    }

    /** Goes on with another account. */
    public final void replace(Record other) {
        record = Optional.of(other);
    }
}
