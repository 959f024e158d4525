package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.FieldErrors.Single;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks collections that are to be saved: every property, each up to its first broken rule. */
public final class CollectionChecks {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int MAX_ID = 100;
    private static final int MAX_NAME = 255;
    private static final int MAX_RAW_ERROR = 500;

    private final CollectionDraft draft;
    private final Collection collection;
    private final Optional<Collection> stored;
    private final CollectionCheckContext context;

    private CollectionChecks(CollectionDraft draft, Optional<Collection> stored, CollectionCheckContext context) {
        this.draft = draft;
        this.collection = Collection.of(draft.definition());
        this.stored = stored;
        this.context = context;
    }

    /**
     * Returns everything that is wrong; an empty tree if all is well.
     *
     * @param draft normalized; the fields of a view are those of its query, or none if that cannot be used
     * @param stored the collection as it was stored before; empty for a new one
     */
    public static FieldErrors.Tree check(
            CollectionDraft draft, Optional<Collection> stored, CollectionCheckContext context) {
        return new CollectionChecks(draft, stored, context).check();
    }

    private FieldErrors.Tree check() {
        var errors = new FieldErrors.Collector()
                .put("id", id())
                .put("system", system())
                .put("type", type())
                .put("name", name())
                .put("fields", FieldListChecks.check(collection, stored, context));
        rules(errors);
        errors.put("indexes", IndexChecks.check(collection, stored, context));
        switch (collection.options()) {
            case CollectionOptions.Base ignored -> {}
            case CollectionOptions.View(String query, JsonValue.Obj ignored) ->
                errors.put("viewQuery", viewQuery(query));
            case CollectionOptions.Auth(AuthOptions auth, JsonValue.Obj ignored) ->
                AuthOptionsChecks.check(auth, stored.flatMap(Collection::auth), collection, this::rule)
                        .children()
                        .forEach(errors::put);
        }
        return errors.toTree();
    }

    private Optional<Single> id() {
        String id = collection.id();
        if (id.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        if (stored.isPresent()) {
            return stored.get().id().equals(id) ? Optional.empty() : Optional.of(RuleErrors.mismatch());
        }
        if (bytes(id) > MAX_ID) {
            return Optional.of(RuleErrors.length(1, MAX_ID));
        }
        if (!WORD.matcher(id).matches()) {
            return Optional.of(RuleErrors.format());
        }
        return context.catalog()
                .byId(id)
                .map(other -> FieldErrors.of(
                        "validation_invalid_or_existing_id", "The model id is invalid or already exists."));
    }

    private Optional<Single> system() {
        return stored.filter(before -> before.isSystem() != collection.isSystem())
                .map(before -> FieldErrors.of(
                        "validation_collection_system_flag_change", "System collection state cannot be changed."));
    }

    private Optional<Single> type() {
        if (!draft.isTypeKnown()) {
            return Optional.of(RuleErrors.notAllowed());
        }
        return stored.filter(before -> before.type() != collection.type())
                .map(before ->
                        FieldErrors.of("validation_collection_type_change", "Collection type cannot be changed."));
    }

    private Optional<Single> name() {
        String name = collection.name();
        if (name.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        if (bytes(name) > MAX_NAME) {
            return Optional.of(RuleErrors.length(1, MAX_NAME));
        }
        if (name.toLowerCase(Locale.ROOT).contains("_via_")) {
            return Optional.of(FieldErrors.of("validation_found_via", "The value cannot contain \"_via_\"."));
        }
        if (!WORD.matcher(name).matches()) {
            return Optional.of(RuleErrors.format());
        }
        if (stored.isPresent()
                && stored.get().isSystem()
                && !stored.get().name().equals(name)) {
            return Optional.of(FieldErrors.of(
                    "validation_collection_system_name_change", "System collection name cannot be changed."));
        }
        return takenName(name);
    }

    private Optional<Single> takenName(String name) {
        Optional<Collection> sameName = context.catalog().byName(name);
        if (sameName.isPresent() && !sameName.get().id().equals(storedId())) {
            return Optional.of(FieldErrors.of(
                    "validation_collection_name_exists", "Collection name must be unique (case insensitive)."));
        }
        if (context.catalog().byId(name).isPresent()) {
            return Optional.of(FieldErrors.of(
                    "validation_collection_name_id_duplicate", "The name must not match an existing collection id."));
        }
        if (sameName.isEmpty() && context.store().hasTable(name)) {
            return Optional.of(FieldErrors.of(
                    "validation_collection_name_invalid", "The name shouldn't match with an existing internal table."));
        }
        return Optional.empty();
    }

    private String storedId() {
        return stored.map(Collection::id).orElse("");
    }

    private void rules(FieldErrors.Collector errors) {
        AccessRules rules = collection.rules();
        Optional<AccessRules> before = stored.map(Collection::rules);
        errors.put("listRule", rule(rules.list(), before.map(AccessRules::list)));
        errors.put("viewRule", rule(rules.view(), before.map(AccessRules::view)));
        errors.put("createRule", writeRule(rules.create(), before.map(AccessRules::create)));
        errors.put("updateRule", writeRule(rules.update(), before.map(AccessRules::update)));
        errors.put("deleteRule", writeRule(rules.delete(), before.map(AccessRules::delete)));
    }

    private Optional<Single> writeRule(AccessRule rule, Optional<AccessRule> before) {
        boolean forbidden = collection.isView() && !rule.equals(AccessRule.LOCKED);
        return forbidden ? Optional.of(RuleErrors.notNull()) : rule(rule, before);
    }

    private Optional<Single> rule(AccessRule rule, Optional<AccessRule> before) {
        return rule(rule).or(() -> before.flatMap(old -> systemRule(rule, old)));
    }

    private Optional<Single> rule(AccessRule rule) {
        if (!(rule instanceof AccessRule.When(String filter))) {
            return Optional.empty();
        }
        return context.ruleTrial()
                .apply(collection, filter)
                .map(reason -> FieldErrors.of("validation_invalid_rule", "Invalid rule. Raw error: " + reason));
    }

    /** The rules of system collections never change; {@code old} is the one before, if the collection is stored. */
    private Optional<Single> systemRule(AccessRule rule, AccessRule old) {
        boolean locked = stored.isPresent() && stored.get().isSystem();
        return locked && !rule.equals(old)
                ? Optional.of(FieldErrors.of(
                        "validation_collection_system_rule_change", "System collection API rule cannot be changed."))
                : Optional.empty();
    }

    private Optional<Single> viewQuery(String query) {
        if (query.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        return context.viewTrial().apply(query).map(reason -> {
            String cut = reason.length() > MAX_RAW_ERROR ? reason.substring(0, MAX_RAW_ERROR) : reason;
            return FieldErrors.of("validation_invalid_view_query", "Invalid query - " + cut);
        });
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static Single about(String code, String message, String parameter, String value) {
        return FieldErrors.of(code, message, Map.of(parameter, JsonValue.of(value)));
    }
}
