package dev.jarbase.application.hooks;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** Collections are imported; handlers may change which. */
public final class CollectionsImportRequestEvent extends RequestEvent {
    private List<JsonValue.Obj> collections;
    private boolean deleteMissing;

    public CollectionsImportRequestEvent(List<JsonValue.Obj> collections, boolean deleteMissing, RequestInfo info) {
        super(info);
        this.collections = List.copyOf(collections);
        this.deleteMissing = deleteMissing;
    }

    public List<JsonValue.Obj> collections() {
        return collections;
    }

    public boolean deleteMissing() {
        return deleteMissing;
    }

    /** Goes on with other collections. */
    public void replace(List<JsonValue.Obj> other, boolean deleteOthers) {
        collections = List.copyOf(other);
        deleteMissing = deleteOthers;
    }
}
