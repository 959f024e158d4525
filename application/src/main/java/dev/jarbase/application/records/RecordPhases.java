package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.LifecycleHooks;
import dev.jarbase.application.hooks.Model;
import dev.jarbase.application.hooks.ModelErrorEvent;
import dev.jarbase.application.hooks.ModelEvent;
import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.hooks.RecordErrorEvent;
import dev.jarbase.application.hooks.RecordEvent;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import java.util.function.Consumer;

/**
 * Runs what happens to a record inside of the hooks of records and, within those, of models. While nobody listens it
 * just runs it.
 */
final class RecordPhases {
    private final Hooks hooks;

    RecordPhases(Hooks hooks) {
        this.hooks = hooks;
    }

    /** Around a whole operation. */
    void around(Operation operation, Record record, Runnable action) {
        Hook<RecordEvent> outer = hooks.records().around(operation);
        nest(outer, hooks.models().around(operation), record, operation, action);
    }

    /** Around validation: the check is between the handlers of records and those of models. */
    void validate(Record record, Runnable check) {
        Hook<RecordEvent> outer = hooks.records().validate();
        Hook<ModelEvent> inner = hooks.models().validate();
        if (isSilent(outer, inner, record.collection())) {
            check.run();
            return;
        }
        nest(outer, inner, new RecordEvent(record, Operation.VALIDATE), RecordPhases::nothing, rest -> {
            check.run();
            rest.run();
        });
    }

    /** Right around a write: {@code builtIn} is between the handlers of records and those of models. */
    void execute(Operation operation, Record record, Runnable write, Consumer<Runnable> builtIn) {
        if (isExecuteSilent(operation, record.collection())) {
            builtIn.accept(write);
            return;
        }
        Hook<RecordEvent> outer = hooks.records().execute(operation);
        nest(outer, hooks.models().execute(operation), new RecordEvent(record, operation), write, builtIn);
    }

    /** Whether nobody listens right around writes of records of that collection. */
    boolean isExecuteSilent(Operation operation, Collection collection) {
        return isSilent(hooks.records().execute(operation), hooks.models().execute(operation), collection);
    }

    /** Whether nobody listens to an operation on records of that collection, in any phase. */
    boolean isSilent(Operation operation, Collection collection) {
        return isSilentInside(operation, collection)
                && isSilent(
                        hooks.records().afterSuccess(operation), hooks.models().afterSuccess(operation), collection)
                && hooks.records().afterError(operation).isSilentFor(collection)
                && hooks.models().afterError(operation).isSilentFor(collection);
    }

    /** Whether no handler could tell by these records alone if they are removed one by one or all at once. */
    boolean canGoAtOnce(Collection collection) {
        return isSilentInside(Operation.DELETE, collection)
                && isLeftToBuiltIns(hooks.records(), Operation.DELETE, collection)
                && isLeftToBuiltIns(hooks.models(), Operation.DELETE, collection);
    }

    /** Whether none but built-in handlers hear of changes and removals of records of that collection. */
    boolean isLeftToBuiltIns(Collection collection) {
        return isLeftToBuiltIns(hooks.records(), collection) && isLeftToBuiltIns(hooks.models(), collection);
    }

    private static boolean isLeftToBuiltIns(LifecycleHooks<?, ?> hooks, Collection collection) {
        return hooks.validate().isLeftToBuiltIns(collection)
                && isLeftToBuiltIns(hooks, Operation.UPDATE, collection)
                && isLeftToBuiltIns(hooks, Operation.DELETE, collection);
    }

    private static boolean isLeftToBuiltIns(LifecycleHooks<?, ?> hooks, Operation operation, Collection collection) {
        return hooks.around(operation).isLeftToBuiltIns(collection)
                && hooks.execute(operation).isLeftToBuiltIns(collection)
                && hooks.afterSuccess(operation).isLeftToBuiltIns(collection)
                && hooks.afterError(operation).isLeftToBuiltIns(collection);
    }

    private boolean isSilentInside(Operation operation, Collection collection) {
        return isSilent(hooks.records().around(operation), hooks.models().around(operation), collection)
                && isExecuteSilent(operation, collection);
    }

    private static boolean isSilent(Hook<RecordEvent> outer, Hook<ModelEvent> inner, Collection collection) {
        return outer.isSilentFor(collection) && inner.isSilentFor(collection);
    }

    /** After the end of a successful operation. */
    void afterSuccess(Operation operation, Record record) {
        nest(
                hooks.records().afterSuccess(operation),
                hooks.models().afterSuccess(operation),
                record,
                operation,
                RecordPhases::nothing);
    }

    /** After an operation failed; what the handlers throw is suppressed in favour of the error. */
    void afterError(Operation operation, Record record, RuntimeException error) {
        Hook<RecordErrorEvent> outer = hooks.records().afterError(operation);
        Hook<ModelErrorEvent> inner = hooks.models().afterError(operation);
        try {
            outer.trigger(
                    new RecordErrorEvent(record, operation, error),
                    () -> inner.trigger(
                            new ModelErrorEvent(new Model.OfRecord(record), operation, error), RecordPhases::nothing));
        } catch (RuntimeException failure) {
            error.addSuppressed(failure);
        }
    }

    private static void nest(
            Hook<RecordEvent> outer, Hook<ModelEvent> inner, Record record, Operation operation, Runnable action) {
        if (isSilent(outer, inner, record.collection())) {
            action.run();
            return;
        }
        nest(outer, inner, new RecordEvent(record, operation), action, Runnable::run);
    }

    private static void nest(
            Hook<RecordEvent> outer,
            Hook<ModelEvent> inner,
            RecordEvent event,
            Runnable action,
            Consumer<Runnable> builtIn) {
        Runnable models =
                () -> inner.trigger(new ModelEvent(new Model.OfRecord(event.record()), event.operation()), action);
        outer.trigger(event, () -> builtIn.accept(models));
    }

    private static void nothing() {}
}
