package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.domain.record.Record;
import java.util.function.Consumer;

/** Runs the action of a request for one record, and what follows it, inside of the hook of the request. */
final class RequestHook {
    private final RecordRequest request;
    private final Consumer<Record> action;
    private boolean followed;

    private RequestHook(RecordRequest request, Consumer<Record> action) {
        this.request = request;
        this.action = action;
    }

    /** Runs an action on a record and returns the record that the handlers left. */
    static Record run(Hook<RecordRequestEvent> hook, RecordRequest request, Record record, Consumer<Record> action) {
        RequestHook run = new RequestHook(request, action);
        if (hook.isSilentFor(request.collection())) {
            run.act(record);
            return record;
        }
        RecordRequestEvent event = new RecordRequestEvent(request.collection(), record, request.info());
        hook.trigger(event, () -> run.act(event.record()));
        run.followUp(event.record());
        return event.record();
    }

    private void act(Record record) {
        action.accept(record);
        followUp(record);
    }

    /** What follows runs once, also after a chain that a handler ended before the action. */
    private void followUp(Record record) {
        if (!followed) {
            followed = true;
            request.then().accept(record);
        }
    }
}
