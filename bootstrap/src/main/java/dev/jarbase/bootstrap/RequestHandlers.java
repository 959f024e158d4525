package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.BatchRequestEvent;
import dev.jarbase.application.hooks.FileDownloadRequestEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.RealtimeConnectRequestEvent;
import dev.jarbase.application.hooks.RealtimeMessageEvent;
import dev.jarbase.application.hooks.RealtimeSubscribeRequestEvent;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.hooks.RecordsListRequestEvent;

/** The hooks of requests for records, files and messages, between the check of access and the action. */
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

    /** When a file of a record is asked for. */
    default Jarbase onFileDownloadRequest(String collection, HookFunction<? super FileDownloadRequestEvent> handler) {
        return on(hooks -> hooks.fileDownloadRequest(), collection, handler);
    }

    /** When several changes of records are asked for at once. */
    default Jarbase onBatchRequest(HookFunction<? super BatchRequestEvent> handler) {
        return on(hooks -> hooks.batchRequest(), handler);
    }

    /** Around a whole connection for messages, until it ends. */
    default Jarbase onRealtimeConnectRequest(HookFunction<? super RealtimeConnectRequestEvent> handler) {
        return on(hooks -> hooks.realtimeConnectRequest(), handler);
    }

    /** When a client says which messages it wants. */
    default Jarbase onRealtimeSubscribeRequest(HookFunction<? super RealtimeSubscribeRequestEvent> handler) {
        return on(hooks -> hooks.realtimeSubscribeRequest(), handler);
    }

    /** Around every message that is sent to a client. */
    default Jarbase onRealtimeMessageSend(HookFunction<? super RealtimeMessageEvent> handler) {
        return on(hooks -> hooks.realtimeMessageSend(), handler);
    }
}
