package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.hooks.RecordsListRequestEvent;

/** The hooks of requests for records, between the check of access and the action. */
public sealed interface RequestHandlers extends Handlers permits Jarbase {

    /** When a page of records is asked for. */
    default Jarbase onRecordsListRequest(String collection, HookFunction<? super RecordsListRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().list(), collection, handler);
    }

    /** When one record is asked for. */
    default Jarbase onRecordViewRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().view(), collection, handler);
    }

    /** When somebody asks to create a record. */
    default Jarbase onRecordCreateRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().create(), collection, handler);
    }

    /** When somebody asks to change a record. */
    default Jarbase onRecordUpdateRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().update(), collection, handler);
    }

    /** When somebody asks to delete a record. */
    default Jarbase onRecordDeleteRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().delete(), collection, handler);
    }
}
