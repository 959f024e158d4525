package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.work.Undertaking;
import dev.jarbase.domain.check.CollectionChecks;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.AuthOptions.Token;
import dev.jarbase.domain.collection.AuthOptionsChange;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionNormalizer;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionStore.InvalidIndexesException;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One save of a collection, from normal form to the hooks after its commit. */
final class CollectionSaving extends Undertaking {
    private final CollectionWrites writes;
    private final Optional<Collection> stored;
    private final boolean validated;
    private final Operation operation;
    private CollectionDraft draft;
    private Collection current;

    CollectionSaving(CollectionWrites writes, CollectionDraft draft, Optional<Collection> stored, boolean validated) {
        this.writes = writes;
        this.stored = stored;
        this.validated = validated;
        this.operation = stored.isPresent() ? Operation.UPDATE : Operation.CREATE;
        this.draft = stored.isPresent()
                ? CollectionNormalizer.updated(draft, writes.now())
                : CollectionNormalizer.created(
                        draft, writes.now(), id -> writes.catalog().byId(id).isPresent());
        this.current = Collection.of(this.draft.definition());
    }

    @Override
    protected void perform() {
        writes.phases().around(operation, current, this::store);
    }

    /** The collection as it was stored, once it was. */
    Collection current() {
        return current;
    }

    @Override
    public void committed() {
        writes.phases().afterSuccess(operation, current);
    }

    @Override
    public void rolledBack(RuntimeException cause) {
        writes.phases().afterError(operation, current, cause);
    }

    private void store(Collection collection) {
        become(collection);
        if (validated) {
            writes.phases().validate(current, this::check);
        }
        writes.core().work().inTransaction(() -> writes.phases().execute(operation, current, this::around));
        writes.refresh().afterChangeOf(current);
    }

    /** Handlers may have put another collection in the place of ours. */
    private void become(Collection collection) {
        if (collection != current) {
            current = collection;
            draft = CollectionDraft.of(collection);
        }
    }

    private void adopt(Collection.Definition changed) {
        current = Collection.of(changed);
        draft = draft.with(changed);
    }

    private void check(Collection collection) {
        become(collection);
        if (current.isView()) {
            adopt(current.definition().withFields(viewFieldsAsFarAsKnown()));
        }
        FieldErrors.Tree errors = CollectionChecks.check(draft, stored, writes.checkContext());
        if (!errors.isEmpty()) {
            throw new InvalidCollectionException(errors);
        }
    }

    private void around(Collection collection, Consumer<Runnable> models) {
        become(collection);
        Collection.Definition kept = current.isSuperusers() || current.name().equals(Collection.SUPERUSERS_NAME)
                ? CollectionNormalizer.superusers(current.definition())
                : current.definition();
        adopt(withNewSecret(kept));
        if (current.isView()) {
            adopt(current.definition().withFields(viewFields()));
        }
        models.accept(this::write);
        writes.parts().catalog().reloadInTransaction();
    }

    private void write() {
        try {
            if (stored.isPresent()) {
                writes.parts().collections().update(stored.get(), current);
            } else {
                writes.parts().collections().create(current);
            }
        } catch (InvalidIndexesException invalid) {
            var errors = new FieldErrors.Collector();
            invalid.reasons()
                    .forEach((position, reason) -> errors.put(
                            Integer.toString(position), FieldErrors.of("validation_invalid_index_expression", reason)));
            throw new InvalidCollectionException(FieldErrors.at("indexes", errors.toTree()));
        }
    }

    /** Those who signed in under another rule must sign in again. */
    private Collection.Definition withNewSecret(Collection.Definition definition) {
        Optional<AuthOptions> before = stored.flatMap(Collection::auth);
        boolean changed = definition.options() instanceof CollectionOptions.Auth auth
                && before.isPresent()
                && !before.get().authRule().equals(auth.auth().authRule());
        if (!changed || !(definition.options() instanceof CollectionOptions.Auth(AuthOptions auth, var extras))) {
            return definition;
        }
        String secret = CollectionDefaults.secret(writes.core().entropy());
        AuthOptions renewed = AuthOptionsChange.of(auth)
                .authToken(new Token(secret, auth.authToken().duration()))
                .made();
        return definition.withOptions(new CollectionOptions.Auth(renewed, extras));
    }

    private List<Field> viewFieldsAsFarAsKnown() {
        try {
            return viewFields();
        } catch (InvalidViewException invalid) {
            return invalid.fields();
        }
    }

    private List<Field> viewFields() {
        return writes.trial().fields(current);
    }
}
