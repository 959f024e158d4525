package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.JsonField;
import dev.jarbase.domain.field.Field.NumberField;
import dev.jarbase.domain.field.Field.RelationField;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.filter.Modified.Modifier;
import dev.jarbase.domain.json.JsonTexts;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Resolves {@code @request.…} paths: values of the request are bound, the account's other fields are read live. */
final class RequestResolver {
    private final Scope scope;
    private final Function<Filter, Predicate> predicates;

    /** @param predicates resolves a filter in the same scope */
    RequestResolver(Scope scope, Function<Filter, Predicate> predicates) {
        this.scope = scope;
        this.predicates = predicates;
    }

    /** @param parts what follows {@code @request.}, at least one part */
    Resolved resolve(List<String> parts) {
        List<String> rest = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case "auth" -> auth(rest);
            case "body" -> body(rest);
            case "query" ->
                fixed(
                        rest,
                        keys -> single(
                                keys,
                                key -> Optional.ofNullable(
                                        scope.request().query().get(key))));
            case "headers" -> fixed(rest, keys -> single(keys, scope.request().headers()));
            case "context" -> fixed(parts, _ -> text(scope.request().context()));
            default -> fixed(parts, _ -> text(scope.request().method()));
        };
    }

    private static Optional<JsonValue> single(List<String> keys, Function<String, Optional<String>> values) {
        return keys.size() > 1
                ? Optional.empty()
                : values.apply(keys.getFirst()).map(JsonValue.Text::new);
    }

    private static Optional<JsonValue> text(String value) {
        return Optional.of(new JsonValue.Text(value));
    }

    private Resolved auth(List<String> path) {
        Record account = scope.request().actor().account().orElse(null);
        if (account == null) {
            return Resolved.NOTHING;
        }
        if (path.size() == 1) {
            Optional<JsonValue> known = plain(account, path.getFirst());
            if (known.isPresent()) {
                return fixed(path, _ -> known);
            }
        }
        Collection collection = scope.catalog().byId(account.collection().id()).orElse(account.collection());
        Join.Kind kind = new Join.Kind.Chosen(collection, List.of(account.id()));
        int row = scope.joinRecords(scope.root(), "@auth", kind, collection, false);
        return new PathResolver(scope, collection, row, path, true).resolve();
    }

    private static Optional<JsonValue> plain(Record account, String field) {
        return switch (field) {
            case "id", "email" -> text(account.text(field));
            case "collectionId" -> text(account.collection().id());
            case "collectionName" -> text(account.collection().name());
            case "emailVisibility", "verified" ->
                Optional.of(JsonValue.of(account.get(field).equals(FieldValue.Bool.TRUE)));
            default -> Optional.empty();
        };
    }

    private Resolved body(List<String> path) {
        Modified first = Modified.of(path.getFirst());
        Field field = scope.base().field(first.name()).orElse(null);
        if (field == null) {
            return fixed(path, keys -> Submitted.at(scope.request().body(), keys));
        }
        if (path.size() > 1) {
            return field instanceof RelationField relation
                    ? bodyRelation(relation, path.subList(1, path.size()))
                    : fixed(path, keys -> Submitted.at(scope.request().body(), keys));
        }
        Optional<JsonValue> value = scope.request().body().get(field.name());
        return switch (first.modifier()) {
            case EACH -> bodyItems(field, value);
            case LENGTH -> {
                requireListable(field);
                yield Resolved.of(new Operand.Literal(Submitted.items(value).size()));
            }
            case LOWER ->
                Resolved.of(new Operand.Lower(
                        new Operand.Text(value.map(JsonTexts::of).orElse(""))));
            case CHANGED -> Resolved.of(new Operand.Truth(changed(field.name())));
            case NONE, ISSET -> fixed(path, _ -> field instanceof JsonField ? value.map(RequestResolver::json) : value);
        };
    }

    /** Peer: the value of a JSON field is its JSON text, quotes of a text included. */
    private static JsonValue json(JsonValue value) {
        return new JsonValue.Text(JsonWriter.write(value));
    }

    private Predicate changed(String field) {
        String submitted = "@request.body." + field;
        return predicates.apply(FilterParser.parse(submitted + ":isset = true && " + submitted + " != " + field));
    }

    private Resolved bodyRelation(RelationField relation, List<String> path) {
        Collection target = scope.find(relation.collectionId())
                .orElseThrow(() -> new FilterException("failed to load collection "
                        + Quoted.text(relation.collectionId()) + " from data field " + Quoted.text(relation.name())));
        List<String> ids = Submitted.ids(scope.request().body().get(relation.name()));
        if (ids.isEmpty()) {
            return Resolved.NOTHING;
        }
        Join.Kind kind = new Join.Kind.Chosen(target, ids);
        int row = scope.joinRecords(scope.root(), "@body." + relation.name(), kind, target, relation.isMultiple());
        return new PathResolver(scope, target, row, path, true).resolve();
    }

    private Resolved bodyItems(Field field, Optional<JsonValue> value) {
        requireListable(field);
        List<String> items =
                Submitted.items(value).stream().map(JsonWriter::write).toList();
        Join.Kind kind = new Join.Kind.Values(items);
        String step = "@body." + field.name() + "*";
        int row = scope.joins().row(scope, scope.root(), step, kind, field.isMultiple());
        return Resolved.of(new Operand.Item(row, true));
    }

    private static void requireListable(Field field) {
        if (!PathResolver.isListable(field)) {
            throw new FilterException("field " + Quoted.text(field.name()) + " doesn't support multivalue operations");
        }
    }

    private Resolved fixed(List<String> path, Function<List<String>, Optional<JsonValue>> reader) {
        Modified last = Modified.of(path.getLast());
        List<String> keys = last.modifier() == Modifier.NONE ? path : replaceLast(path, last.name());
        Optional<JsonValue> value = reader.apply(keys);
        if (last.modifier() == Modifier.ISSET) {
            return Resolved.of(new Operand.Present(value.isPresent()));
        }
        if (last.modifier() != Modifier.NONE && last.modifier() != Modifier.LOWER) {
            throw new FilterException("invalid modifier sequence " + last.name() + ":" + last.word());
        }
        Operand operand = Submitted.operand(value.orElse(JsonValue.Null.NULL));
        if (operand instanceof Operand.Text text
                && scope.base().field(last.name()).orElse(null) instanceof NumberField) {
            operand = Submitted.number(text.value())
                    .<Operand>map(Operand.Number::new)
                    .orElse(operand);
        }
        boolean isLower = last.modifier() == Modifier.LOWER && !(operand instanceof Operand.Nothing);
        return Resolved.of(isLower ? new Operand.Lower(operand) : operand);
    }

    private static List<String> replaceLast(List<String> path, String name) {
        List<String> keys = new java.util.ArrayList<>(path);
        keys.set(path.size() - 1, name);
        return keys;
    }
}
