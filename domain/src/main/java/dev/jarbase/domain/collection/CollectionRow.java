package dev.jarbase.domain.collection;

import java.util.Optional;

/**
 * A collection as stored: one text per column.
 *
 * @param rules the five rules in the order list, view, create, update, delete; empty stands for null
 * @param fields JSON array of field objects
 * @param indexes JSON array of statements
 * @param options JSON object
 */
public record CollectionRow(
        String id,
        boolean system,
        String type,
        String name,
        String fields,
        String indexes,
        Rules rules,
        String options,
        String created,
        String updated) {

    /** The rules as stored; an empty Optional is null. */
    public record Rules(
            Optional<String> list,
            Optional<String> view,
            Optional<String> create,
            Optional<String> update,
            Optional<String> delete) {}
}
