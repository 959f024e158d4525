package dev.jarbase.domain.log;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.FilterNames;
import dev.jarbase.domain.filter.FilterParser;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.request.RequestInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How log entries are searched: by the filter language, on their own properties and inside of their data. */
public final class LogSearch {
    /** The rows of log entries, seen as records. */
    public static final Collection ROWS = Collection.of(new Collection.Definition(
            "_logs",
            "_logs",
            CollectionType.BASE,
            true,
            List.of(
                    new Field.TextField(FieldBase.of("id", "id").withSystem(true), 0, 0, "", "", true),
                    new Field.TextField(FieldBase.of("created", "created"), 0, 0, "", "", false),
                    new Field.NumberField(FieldBase.of("level", "level"), Optional.empty(), Optional.empty(), true),
                    new Field.TextField(FieldBase.of("message", "message"), 0, 0, "", "", false),
                    new Field.JsonField(FieldBase.of("data", "data"), 0)),
            List.of(),
            AccessRules.LOCKED,
            CollectionOptions.Base.EMPTY,
            "",
            ""));

    private static final Catalog CATALOG = Catalog.of(0, List.of(ROWS));

    private LogSearch() {}

    /** Returns the entries that a filter selects, in that order. @throws FilterException if a text cannot be used */
    public static Criteria of(String filter, String sort, InstantSource clock) {
        if (!filter.isEmpty()) {
            FilterNames.requireAll(FilterParser.parse(filter), LogSearch::isKnown);
        }
        if (!sort.isEmpty() && !isKnown(sort)) {
            throw new FilterException("unknown sort field in " + sort);
        }
        var builder = new SelectionBuilder(CATALOG, ROWS, RequestInfo.SYSTEM, clock);
        builder.filter(filter, true).sort(sort, true);
        return new Criteria(ROWS, new Criteria.Scope.All(), builder.build());
    }

    /** Unlike filters of records, these have no modifiers and cannot look into the request or other collections. */
    private static boolean isKnown(String name) {
        return !FilterNames.isForeign(name) && (name.indexOf(':') < 0 || name.startsWith("data."));
    }
}
