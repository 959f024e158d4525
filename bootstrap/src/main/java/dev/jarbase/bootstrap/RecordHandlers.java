package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.RecordEnrichEvent;
import dev.jarbase.application.hooks.RecordErrorEvent;
import dev.jarbase.application.hooks.RecordEvent;

/** The hooks of records that are stored or shown. */
public sealed interface RecordHandlers extends Handlers permits Jarbase {

    /** Before a new record is validated and stored. */
    default Jarbase onRecordCreate(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().create(), collection, handler);
    }

    /** Before a changed record is validated and stored. */
    default Jarbase onRecordUpdate(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().update(), collection, handler);
    }

    /** Before a record is deleted. */
    default Jarbase onRecordDelete(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().delete(), collection, handler);
    }

    /** Around the validation of a record. */
    default Jarbase onRecordValidate(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().validate(), collection, handler);
    }

    /** After a new record was committed. */
    default Jarbase onRecordAfterCreateSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().afterCreateSuccess(), collection, handler);
    }

    /** After a changed record was committed. */
    default Jarbase onRecordAfterUpdateSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().afterUpdateSuccess(), collection, handler);
    }

    /** After the removal of a record was committed. */
    default Jarbase onRecordAfterDeleteSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().afterDeleteSuccess(), collection, handler);
    }

    /** Around making a record ready to be shown. */
    default Jarbase onRecordEnrich(String collection, HookFunction<? super RecordEnrichEvent> handler) {
        return on(hooks -> hooks.recordEnrich(), collection, handler);
    }

    /** Right around the write of a new record. */
    default Jarbase onRecordCreateExecute(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().createExecute(), collection, handler);
    }

    /** Right around the write of a changed record. */
    default Jarbase onRecordUpdateExecute(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().updateExecute(), collection, handler);
    }

    /** Right around the removal of a record and of what goes with it. */
    default Jarbase onRecordDeleteExecute(String collection, HookFunction<? super RecordEvent> handler) {
        return on(hooks -> hooks.records().deleteExecute(), collection, handler);
    }

    /** After a new record could not be stored, or was taken back. */
    default Jarbase onRecordAfterCreateError(String collection, HookFunction<? super RecordErrorEvent> handler) {
        return on(hooks -> hooks.records().afterCreateError(), collection, handler);
    }

    /** After a changed record could not be stored, or was taken back. */
    default Jarbase onRecordAfterUpdateError(String collection, HookFunction<? super RecordErrorEvent> handler) {
        return on(hooks -> hooks.records().afterUpdateError(), collection, handler);
    }

    /** After a record could not be removed, or came back. */
    default Jarbase onRecordAfterDeleteError(String collection, HookFunction<? super RecordErrorEvent> handler) {
        return on(hooks -> hooks.records().afterDeleteError(), collection, handler);
    }
}
