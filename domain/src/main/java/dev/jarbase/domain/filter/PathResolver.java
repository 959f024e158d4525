package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.FileField;
import dev.jarbase.domain.field.Field.GeoPointField;
import dev.jarbase.domain.field.Field.JsonField;
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.field.Field.RelationField;
import dev.jarbase.domain.field.Field.SelectField;
import dev.jarbase.domain.filter.Modified.Modifier;
import java.util.List;
import java.util.Optional;

/** Follows the parts of one path from a record through relations and back-relations to a field. For one use. */
final class PathResolver {
    private static final int MAX_RELATIONS = 6;
    private static final String VIA = "_via_";

    private final Scope scope;
    private final List<String> parts;
    private final boolean missingIsNothing;
    private Collection collection;
    private int row;

    /**
     * @param parts names after dots, not empty
     * @param missingIsNothing whether a missing field stands for null
     */
    PathResolver(Scope scope, Collection collection, int row, List<String> parts, boolean missingIsNothing) {
        this.scope = scope;
        this.collection = collection;
        this.row = row;
        this.parts = parts;
        this.missingIsNothing = missingIsNothing;
    }

    Resolved resolve() {
        for (int i = 0; i < parts.size() - 1; i++) {
            Optional<Resolved> end = step(i);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return field(Modified.of(parts.getLast()));
    }

    /** Goes on to the rows that a part leads to; or returns what the path means, if it ends there. */
    private Optional<Resolved> step(int i) {
        String part = parts.get(i);
        Field field = collection.field(part).orElse(null);
        if (field != null) {
            requireFilterable(field, part);
        }
        if (field instanceof JsonField || field instanceof GeoPointField) {
            String path = JsonPath.of(parts.subList(i + 1, parts.size()));
            return Optional.of(Resolved.of(new Operand.Json(row, part, path)));
        }
        if (i >= MAX_RELATIONS) {
            throw new FilterException("max nested relations reached for field " + Quoted.text(part));
        }
        if (field == null) {
            return followBack(part) ? Optional.empty() : Optional.of(Resolved.NOTHING);
        }
        if (!(field instanceof RelationField relation)) {
            throw new FilterException("field " + Quoted.text(part) + " is not a valid relation");
        }
        return step(relation, i == parts.size() - 2 && parts.getLast().equals("id"));
    }

    /** As above; the id of a single related record stands in the row itself. */
    private Optional<Resolved> step(RelationField relation, boolean endsAtId) {
        if (endsAtId && !relation.isMultiple()) {
            requireTarget(relation);
            return Optional.of(Resolved.of(new Operand.Column(row, relation.name())));
        }
        follow(relation);
        return Optional.empty();
    }

    private Collection requireTarget(RelationField relation) {
        return scope.find(relation.collectionId())
                .orElseThrow(() ->
                        new FilterException("failed to load field " + Quoted.text(relation.name()) + " collection"));
    }

    private void follow(RelationField relation) {
        Collection target = requireTarget(relation);
        if (relation.isMultiple()) {
            int items = items(relation, true);
            row = scope.joinRecords(items, ">", new Join.Kind.RelatedItem(target), target, false);
        } else {
            Join.Kind kind = new Join.Kind.Related(target, relation);
            row = scope.joinRecords(row, relation.name() + ">", kind, target, false);
        }
        collection = target;
    }

    private int items(Field field, boolean many) {
        return scope.joins().row(scope, row, field.name() + "*", new Join.Kind.Items(field), many);
    }

    /** Follows {@code coll_via_relField}; returns whether it exists, where a missing one may stand for null. */
    private boolean followBack(String part) {
        int via = viaIndex(part);
        if (via < 0) {
            return missing("failed to resolve field " + Quoted.text(part));
        }
        String back = part.substring(via + VIA.length());
        Collection source = scope.find(part.substring(0, via)).orElse(null);
        if (source == null) {
            return missing("failed to load back relation field " + Quoted.text(part) + " collection");
        }
        Field field = source.field(back).orElse(null);
        if (!(field instanceof RelationField relation)) {
            return missing((field == null ? "missing" : "invalid") + " back relation field " + Quoted.text(back));
        }
        if (relation.isHidden() && !scope.hiddenAllowed()) {
            throw new FilterException("non-filterable back relation field " + Quoted.text(back));
        }
        if (!relation.collectionId().equals(collection.id())) {
            return missing("invalid collection reference of a back relation field " + Quoted.text(back));
        }
        boolean many = relation.isMultiple() || !IndexStatement.isUnique(source.indexes(), back);
        Join.Kind kind = new Join.Kind.Referencing(source, relation);
        row = scope.joinRecords(row, part + "<", kind, source, many);
        collection = source;
        return true;
    }

    private boolean missing(String complaint) {
        if (missingIsNothing) {
            return false;
        }
        throw new FilterException(complaint);
    }

    /** The last place where both halves are names: peer: the first half is as long as possible. */
    private static int viaIndex(String part) {
        int via = part.lastIndexOf(VIA, part.length() - VIA.length() - 1);
        return via > 0 && part.indexOf(':') < 0 ? via : -1;
    }

    private Resolved field(Modified last) {
        Field field = collection.field(last.name()).orElse(null);
        if (field == null) {
            missing("unknown field " + Quoted.text(last.name()));
            return Resolved.NOTHING;
        }
        requireFilterable(field, last.name());
        boolean isList = isListable(field);
        if (isList && last.modifier() == Modifier.LENGTH) {
            return Resolved.of(new Operand.Length(row, field.name()));
        }
        if (isList && last.modifier() == Modifier.EACH) {
            return Resolved.of(new Operand.Item(items(field, field.isMultiple()), false));
        }
        Operand value = field instanceof JsonField
                ? new Operand.Json(row, field.name(), "")
                : new Operand.Column(row, field.name());
        Operand operand = last.modifier() == Modifier.LOWER ? new Operand.Lower(value) : value;
        boolean isGuarded = collection.isAuth() && field.name().equals("email") && !scope.hiddenAllowed();
        return new Resolved(operand, isGuarded ? List.of(row) : List.of());
    }

    /** Unlike in the peer, hashes of passwords are as good as hidden: a filter could guess them piece by piece. */
    private void requireFilterable(Field field, String part) {
        if (!scope.hiddenAllowed() && (field.isHidden() || field instanceof PasswordField)) {
            throw new FilterException("non-filterable field " + Quoted.text(part));
        }
    }

    /** Whether a field may hold a list, be it of at most one item. */
    static boolean isListable(Field field) {
        return field instanceof SelectField || field instanceof FileField || field instanceof RelationField;
    }
}
