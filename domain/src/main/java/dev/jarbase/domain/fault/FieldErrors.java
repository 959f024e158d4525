package dev.jarbase.domain.fault;

import dev.jarbase.domain.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a submitted value: one error with a stable code, or a tree of them by property name (list elements
 * by their index). Immutable.
 */
public sealed interface FieldErrors {

    /**
     * One error.
     *
     * @param code stable machine-readable word, such as {@code validation_required}
     * @param message text for people, with every placeholder filled in; raw, {@link Sentences} makes answers of it
     * @param params the values that the message was made from; empty if there are none
     */
    record Single(String code, String message, Map<String, JsonValue> params) implements FieldErrors {
        public Single {
            params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        }
    }

    /** One part of a request that was refused as a whole, with the answer that it would have got on its own. */
    record Refused(String code, String message, Fault response) implements FieldErrors {}

    /** Errors by property name, in order of insertion. */
    record Tree(Map<String, FieldErrors> children) implements FieldErrors {
        public Tree {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        }

        public boolean isEmpty() {
            return children.isEmpty();
        }
    }

    /** No errors at all. */
    Tree NONE = new Tree(Map.of());

    static Single of(String code, String message) {
        return new Single(code, message, Map.of());
    }

    static Single of(String code, String message, Map<String, JsonValue> params) {
        return new Single(code, message, params);
    }

    /** Returns a tree with that one child. */
    static Tree at(String property, FieldErrors error) {
        return new Tree(Map.of(property, error));
    }

    /** Collects the errors of several properties; not thread-safe. */
    final class Collector {
        private final Map<String, FieldErrors> children = new LinkedHashMap<>();

        /** Adds an error; an empty tree is left out, a later error of the same property replaces the earlier. */
        public Collector put(String property, FieldErrors error) {
            if (!(error instanceof Tree tree && tree.isEmpty())) {
                children.put(property, error);
            }
            return this;
        }

        /** Adds an error if there is one. */
        public Collector put(String property, Optional<? extends FieldErrors> error) {
            error.ifPresent(present -> put(property, present));
            return this;
        }

        public boolean isEmpty() {
            return children.isEmpty();
        }

        /** Whether a property has an error already. */
        public boolean has(String property) {
            return children.containsKey(property);
        }

        public Tree toTree() {
            return new Tree(children);
        }
    }
}
