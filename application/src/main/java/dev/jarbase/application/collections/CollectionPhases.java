package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionErrorEvent;
import dev.jarbase.application.hooks.CollectionEvent;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.Model;
import dev.jarbase.application.hooks.ModelErrorEvent;
import dev.jarbase.application.hooks.ModelEvent;
import dev.jarbase.application.hooks.Operation;
import dev.jarbase.domain.collection.Collection;
import java.util.function.Consumer;

/**
 * Runs what happens to a collection inside of the hooks of collections and, within those, of models. Handlers of the
 * former may put another definition in its place, which the action then gets.
 */
final class CollectionPhases {
    private final Hooks hooks;

    CollectionPhases(Hooks hooks) {
        this.hooks = hooks;
    }

    /** Around a whole operation. */
    void around(Operation operation, Collection collection, Consumer<Collection> action) {
        CollectionEvent event = new CollectionEvent(collection, operation);
        hooks.collections()
                .around(operation)
                .trigger(
                        event,
                        () -> models(hooks.models().around(operation), event, () -> action.accept(event.collection())));
    }

    /** Around validation: the check is between the handlers of collections and those of models. */
    void validate(Collection collection, Consumer<Collection> check) {
        CollectionEvent event = new CollectionEvent(collection, Operation.VALIDATE);
        hooks.collections().validate().trigger(event, () -> {
            check.accept(event.collection());
            models(hooks.models().validate(), event, () -> {});
        });
    }

    /** Right around a write: {@code builtIn} is between the handlers of collections and those of models. */
    void execute(Operation operation, Collection collection, BuiltIn builtIn) {
        CollectionEvent event = new CollectionEvent(collection, operation);
        hooks.collections()
                .execute(operation)
                .trigger(
                        event,
                        () -> builtIn.run(
                                event.collection(),
                                write -> models(hooks.models().execute(operation), event, write)));
    }

    /** What is built in around a write. */
    @FunctionalInterface
    interface BuiltIn {
        /** Does its work and gives the write itself to {@code models}, to be run inside of the hooks of models. */
        void run(Collection collection, Consumer<Runnable> models);
    }

    /** After the end of a successful operation. */
    void afterSuccess(Operation operation, Collection collection) {
        CollectionEvent event = new CollectionEvent(collection, operation);
        hooks.collections()
                .afterSuccess(operation)
                .trigger(event, () -> models(hooks.models().afterSuccess(operation), event, () -> {}));
    }

    /** After an operation failed; what the handlers throw is suppressed in favour of the error. */
    void afterError(Operation operation, Collection collection, RuntimeException error) {
        try {
            hooks.collections()
                    .afterError(operation)
                    .trigger(
                            new CollectionErrorEvent(collection, operation, error),
                            () -> hooks.models()
                                    .afterError(operation)
                                    .trigger(
                                            new ModelErrorEvent(new Model.OfCollection(collection), operation, error),
                                            () -> {}));
        } catch (RuntimeException failure) {
            error.addSuppressed(failure);
        }
    }

    private static void models(Hook<ModelEvent> hook, CollectionEvent event, Runnable action) {
        hook.trigger(new ModelEvent(new Model.OfCollection(event.collection()), event.operation()), action);
    }
}
