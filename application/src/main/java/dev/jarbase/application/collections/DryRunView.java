package dev.jarbase.application.collections;

import dev.jarbase.application.records.RecordJson;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.fault.Sentences;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries a view query. Thread-safe. */
public final class DryRunView {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "An error occurred while loading the submitted data.";

    private static final String REFUSED = "An error occurred while validating the submitted data.";
    private static final int MAX_QUERY = 5_000;

    private final ViewTrial trial;

    DryRunView(ViewTrial trial) {
        this.trial = trial;
    }

    /**
     * Returns the fields and some records of the query in the body: members {@code fields} and {@code sample}.
     *
     * @throws Fault if there is no query or it cannot be used
     */
    public JsonValue.Obj run(RequestInfo info) {
        String query = query(info.body());
        try {
            ViewTrial.Result result = trial.run(query);
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("fields", CollectionJson.fields(result.fields()));
            members.put("sample", sample(result.sample()));
            return new JsonValue.Obj(members);
        } catch (InvalidViewException invalid) {
            throw Fault.invalid(Sentences.of("Invalid view query. Raw error: \n" + invalid.getMessage()));
        }
    }

    private static String query(JsonValue.Obj body) {
        String query = switch (body.get("query").orElse(JsonValue.NULL)) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Null ignored -> "";
            default -> throw Fault.invalid(MALFORMED);
        };
        if (query.isEmpty()) {
            throw Fault.invalid(REFUSED, FieldErrors.at("query", RuleErrors.required()));
        }
        if (query.getBytes(StandardCharsets.UTF_8).length > MAX_QUERY) {
            throw Fault.invalid(REFUSED, FieldErrors.at("query", RuleErrors.length(0, MAX_QUERY)));
        }
        return query;
    }

    private static JsonValue.Array sample(List<Record> records) {
        List<JsonValue> items = new ArrayList<>();
        records.forEach(record -> items.add(RecordJson.toJson(record)));
        return new JsonValue.Array(items);
    }
}
