package dev.jarbase.domain.criteria;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.RelationField;
import java.util.List;

/**
 * A row that a path leads to from another row. A join that finds nothing gives one row of nulls; one that finds several
 * gives one row for each. Row 0 is the record itself.
 *
 * @param row the number of this row: its position in {@link Selection#joins()}, counted from 1
 * @param from the number of the row that the path goes on from; it is smaller
 * @param many whether paths through this join have several values in the meaning of "all" and "any"
 */
public record Join(int row, int from, Kind kind, boolean many) {

    /** How the row is found. */
    public sealed interface Kind {
        /** One row for each item of a list field; a value that is no list is its only item. */
        record Items(Field field) implements Kind {}

        /** One row for each of values that the request brought. */
        record Values(List<String> jsonItems) implements Kind {
            public Values {
                jsonItems = List.copyOf(jsonItems);
            }
        }

        /** The record whose id is in a relation field to one record. */
        record Related(Collection target, RelationField field) implements Kind {}

        /** The record whose id is the item that the path goes on from. */
        record RelatedItem(Collection target) implements Kind {}

        /** The records whose relation field holds the id of the record that the path goes on from. */
        record Referencing(Collection target, RelationField field) implements Kind {}

        /** All records of a collection. */
        record Unrelated(Collection target) implements Kind {}

        /** The records of those ids. */
        record Chosen(Collection target, List<String> ids) implements Kind {
            public Chosen {
                ids = List.copyOf(ids);
            }
        }
    }
}
