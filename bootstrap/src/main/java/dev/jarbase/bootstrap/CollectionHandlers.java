package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.CollectionErrorEvent;
import dev.jarbase.application.hooks.CollectionEvent;
import dev.jarbase.application.hooks.CollectionRequestEvent;
import dev.jarbase.application.hooks.CollectionsImportRequestEvent;
import dev.jarbase.application.hooks.CollectionsListRequestEvent;
import dev.jarbase.application.hooks.HookFunction;

/** The hooks of collections that are asked for, stored or removed. */
public sealed interface CollectionHandlers extends Handlers permits Jarbase {

    /** When a page of collections is asked for. */
    default Jarbase onCollectionsListRequest(HookFunction<? super CollectionsListRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().list(), handler);
    }

    /** When one collection is asked for. */
    default Jarbase onCollectionViewRequest(String collection, HookFunction<? super CollectionRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().view(), collection, handler);
    }

    /** When somebody asks to create a collection. */
    default Jarbase onCollectionCreateRequest(HookFunction<? super CollectionRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().create(), handler);
    }

    /** When somebody asks to change a collection. */
    default Jarbase onCollectionUpdateRequest(String collection, HookFunction<? super CollectionRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().update(), collection, handler);
    }

    /** When somebody asks to delete a collection. */
    default Jarbase onCollectionDeleteRequest(String collection, HookFunction<? super CollectionRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().delete(), collection, handler);
    }

    /** When somebody asks to bring in collections. */
    default Jarbase onCollectionsImportRequest(HookFunction<? super CollectionsImportRequestEvent> handler) {
        return on(hooks -> hooks.collectionRequests().imports(), handler);
    }

    /** Around the validation of a collection. */
    default Jarbase onCollectionValidate(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().validate(), handler);
    }

    /** Before a new collection is validated and stored. */
    default Jarbase onCollectionCreate(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().create(), handler);
    }

    /** Before a changed collection is validated and stored. */
    default Jarbase onCollectionUpdate(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().update(), handler);
    }

    /** Before a collection is deleted. */
    default Jarbase onCollectionDelete(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().delete(), handler);
    }

    /** Right around the write of a new collection and its table. */
    default Jarbase onCollectionCreateExecute(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().createExecute(), handler);
    }

    /** Right around the write of a changed collection and its table. */
    default Jarbase onCollectionUpdateExecute(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().updateExecute(), handler);
    }

    /** Right around the removal of a collection and its table. */
    default Jarbase onCollectionDeleteExecute(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().deleteExecute(), handler);
    }

    /** After a new collection was committed. */
    default Jarbase onCollectionAfterCreateSuccess(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().afterCreateSuccess(), handler);
    }

    /** After a changed collection was committed. */
    default Jarbase onCollectionAfterUpdateSuccess(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().afterUpdateSuccess(), handler);
    }

    /** After the removal of a collection was committed. */
    default Jarbase onCollectionAfterDeleteSuccess(HookFunction<? super CollectionEvent> handler) {
        return on(hooks -> hooks.collections().afterDeleteSuccess(), handler);
    }

    /** After a new collection could not be stored, or was taken back. */
    default Jarbase onCollectionAfterCreateError(HookFunction<? super CollectionErrorEvent> handler) {
        return on(hooks -> hooks.collections().afterCreateError(), handler);
    }

    /** After a changed collection could not be stored, or was taken back. */
    default Jarbase onCollectionAfterUpdateError(HookFunction<? super CollectionErrorEvent> handler) {
        return on(hooks -> hooks.collections().afterUpdateError(), handler);
    }

    /** After a collection could not be removed, or came back. */
    default Jarbase onCollectionAfterDeleteError(HookFunction<? super CollectionErrorEvent> handler) {
        return on(hooks -> hooks.collections().afterDeleteError(), handler);
    }
}
