package dev.jarbase.application.collections;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.rule.RequestInfo;

/** Tries a view query. */
public final class DryRunView {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "An error occurred while loading the submitted data.";

    /** Returns the fields and some records of the query in the body: members {@code fields} and {@code sample}. */
    public JsonValue.Obj run(RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
