package dev.jarbase.domain.collection;

import dev.jarbase.domain.collection.AuthOptions.MappedFields;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.field.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Brings collections that are to be saved into the form in which they are checked and stored. */
public final class CollectionNormalizer {
    private CollectionNormalizer() {}

    /**
     * Returns a new collection with an id, dates, system fields and statements for its own table.
     *
     * @param taken which ids other collections have
     */
    public static CollectionDraft created(CollectionDraft draft, String now, Predicate<String> taken) {
        Collection.Definition it = draft.definition();
        String derived = CollectionIds.derive(draft.type(), it.name());
        Collection.Definition dated =
                it.withId(it.id().isEmpty() ? derived : it.id()).withDates(now, now);
        Collection.Definition complete = complete(draft.with(dated));
        boolean ownId = !complete.id().equals(derived);
        String id = ownId ? complete.id() : CollectionIds.derive(draft.type(), it.name(), taken);
        return draft.with(withTable(id.equals(complete.id()) ? complete : underId(complete, id)));
    }

    /** Returns a changed collection with a new date of change, system fields and statements for its own table. */
    public static CollectionDraft updated(CollectionDraft draft, String now) {
        Collection.Definition it = draft.definition();
        return draft.with(withTable(complete(draft.with(it.withDates(it.created(), now)))));
    }

    /** Returns the collection of superusers with what it must keep whatever was asked for. */
    public static Collection.Definition superusers(Collection.Definition definition) {
        if (!(definition.options() instanceof CollectionOptions.Auth(AuthOptions auth, var extras))) {
            return definition;
        }
        AuthOptions kept = AuthOptionsChange.of(auth)
                .oauth2(new OAuth2(false, List.of(), auth.oauth2().mappedFields()))
                .passwordAuth(
                        new AuthOptions.PasswordAuth(true, auth.passwordAuth().identityFields()))
                .mfa(new AuthOptions.Mfa(
                        auth.mfa().enabled() || auth.otp().enabled(),
                        auth.mfa().duration(),
                        auth.mfa().rule()))
                .made();
        return definition.withName(Collection.SUPERUSERS_NAME).withOptions(new CollectionOptions.Auth(kept, extras));
    }

    /** What is of no known type will be refused, with complaints about its own fields only. */
    private static Collection.Definition complete(CollectionDraft draft) {
        if (!draft.isTypeKnown()) {
            return draft.definition();
        }
        Collection.Definition enforced = SystemFields.enforce(draft.definition());
        return enforced.options() instanceof CollectionOptions.Auth(AuthOptions auth, var extras)
                ? enforced.withOptions(new CollectionOptions.Auth(withKnownMappings(auth, enforced.fields()), extras))
                : enforced;
    }

    private static AuthOptions withKnownMappings(AuthOptions auth, List<Field> fields) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.name()));
        MappedFields mapped = auth.oauth2().mappedFields();
        MappedFields known = new MappedFields(
                names.contains(mapped.id()) ? mapped.id() : "",
                names.contains(mapped.name()) ? mapped.name() : "",
                names.contains(mapped.username()) ? mapped.username() : "",
                names.contains(mapped.avatarUrl()) ? mapped.avatarUrl() : "");
        OAuth2 oauth2 = new OAuth2(auth.oauth2().enabled(), auth.oauth2().providers(), known);
        return AuthOptionsChange.of(auth).oauth2(oauth2).made();
    }

    /** Index names that contain the id follow it. */
    private static Collection.Definition underId(Collection.Definition definition, String id) {
        List<String> indexes = new ArrayList<>();
        for (String statement : definition.indexes()) {
            indexes.add(IndexStatement.parse(statement)
                    .filter(index -> index.name().contains(definition.id()))
                    .map(index -> index.withName(index.name().replace(definition.id(), id))
                            .write())
                    .orElse(statement));
        }
        return definition.withId(id).withIndexes(indexes);
    }

    /** Statements stay as they were written unless they name another table. */
    private static Collection.Definition withTable(Collection.Definition definition) {
        List<String> indexes = new ArrayList<>();
        for (String statement : definition.indexes()) {
            indexes.add(IndexStatement.parse(statement)
                    .filter(index -> !index.table().equals(definition.name()))
                    .map(index -> index.withTable(definition.name()))
                    .filter(IndexStatement::isComplete)
                    .map(IndexStatement::write)
                    .orElse(statement));
        }
        return definition.withIndexes(indexes);
    }
}
