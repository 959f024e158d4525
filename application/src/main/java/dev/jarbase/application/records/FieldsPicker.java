package dev.jarbase.application.records;

import dev.jarbase.application.records.FieldsExpression.Node;
import dev.jarbase.application.records.FieldsExpression.Part;
import dev.jarbase.domain.collection.AnswerShape;
import dev.jarbase.domain.collection.AnswerShape.Member;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.HtmlExcerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code fields} parameter: which members of an answer are wanted, and which of them only as an excerpt. Immutable.
 * Whatever is picked comes with its members in alphabetical order, on every level.
 */
public final class FieldsPicker {
    private static final FieldsPicker EVERYTHING =
            new FieldsPicker(false, Optional.of(Node.EMPTY), (text, max, e) -> text);

    private final boolean given;
    private final Optional<Node> root;
    private final HtmlExcerpt excerpts;

    private FieldsPicker(boolean given, Optional<Node> root, HtmlExcerpt excerpts) {
        this.given = given;
        this.root = root;
        this.excerpts = excerpts;
    }

    /** Reads the parameter; an empty one wants everything. */
    public static FieldsPicker of(String fields, HtmlExcerpt excerpts) {
        return fields.isEmpty() ? EVERYTHING : new FieldsPicker(true, FieldsExpression.parse(fields), excerpts);
    }

    /** Whether the parameter can be understood; for one that cannot the peer answers 200 with an empty body. */
    public boolean isValid() {
        return root.isPresent();
    }

    /** Whether the parameter was empty: answers stay as they are. */
    public boolean isEverything() {
        return !given;
    }

    /**
     * Returns what is wanted of a value; of an array, what is wanted of each item.
     *
     * @throws IllegalStateException if the parameter is not valid
     */
    public JsonValue pick(JsonValue value) {
        return given ? pick(value, node()) : value;
    }

    /**
     * Writes what is wanted of a record.
     *
     * @throws IllegalStateException if the parameter is not valid
     */
    public void write(JsonWriter out, Record record) {
        if (!given) {
            RecordJson.write(out, record);
        } else if (node().isFlat() && record.custom().isEmpty()) {
            writeFlat(out, record, node());
        } else {
            out.value(pick(RecordJson.toJson(record)));
        }
    }

    private Node node() {
        return root.orElseThrow(() -> new IllegalStateException("the fields parameter is not valid"));
    }

    private static void writeFlat(JsonWriter out, Record record, Node root) {
        AnswerShape shape = record.collection().answerShape();
        boolean first = true;
        out.raw('{');
        for (Member member : shape.members()) {
            if (!root.isWanted(member.name()) || !RecordJson.isShown(record, shape, member)) {
                continue;
            }
            RecordJson.separate(out, first);
            first = false;
            if (isNested(record, member)) {
                out.raw(member.prefix()).value(sorted(RecordJson.value(record, member)));
            } else {
                RecordJson.write(out, record, member);
            }
        }
        out.raw('}');
    }

    /** Whether the member has members or numbers of its own that a picked answer normalises. */
    private static boolean isNested(Record record, Member member) {
        return switch (member.kind()) {
            case CONSTANT -> false;
            case EXPAND -> true;
            case PUBLIC, HIDDEN, EMAIL ->
                switch (record.collection().fields().get(member.index()).type()) {
                    case JSON, GEO_POINT -> true;
                    case TEXT, NUMBER, BOOL, EMAIL, URL, EDITOR, DATE, AUTODATE, SELECT, FILE, RELATION, PASSWORD ->
                        false;
                };
        };
    }

    private JsonValue pick(JsonValue value, Node node) {
        if (node.isEmpty()) {
            return sorted(value);
        }
        return switch (value) {
            case JsonValue.Obj object -> pickMembers(object, node);
            case JsonValue.Array array -> pickItems(array, node);
            case JsonValue.Text ignored -> value;
            case JsonValue.Num ignored -> value;
            case JsonValue.Bool ignored -> value;
            case JsonValue.Null ignored -> value;
        };
    }

    private JsonValue pickItems(JsonValue.Array array, Node node) {
        boolean objects = !array.items().isEmpty() && array.items().getFirst() instanceof JsonValue.Obj;
        List<JsonValue> items = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            items.add(objects ? pick(item, node) : sorted(item));
        }
        return new JsonValue.Array(items);
    }

    private JsonValue pickMembers(JsonValue.Obj object, Node node) {
        Map<String, JsonValue> members = new TreeMap<>();
        object.members().forEach((name, value) -> {
            Optional<Part> part = node.part(name);
            if (part.isPresent()) {
                members.put(name, picked(value, part.get()));
            }
        });
        return new JsonValue.Obj(members);
    }

    private JsonValue picked(JsonValue value, Part part) {
        return switch (part) {
            case Part.Whole ignored -> sorted(value);
            case Part.Excerpt(int max, boolean withEllipsis) ->
                value instanceof JsonValue.Text(String html)
                        ? JsonValue.of(excerpts.of(html, max, withEllipsis))
                        : sorted(value);
            case Part.Inner(Node node) -> pick(value, node);
        };
    }

    private static JsonValue sorted(JsonValue value) {
        return switch (value) {
            case JsonValue.Obj(Map<String, JsonValue> members) -> {
                Map<String, JsonValue> sorted = new TreeMap<>();
                members.forEach((name, member) -> sorted.put(name, sorted(member)));
                yield new JsonValue.Obj(sorted);
            }
            case JsonValue.Array(List<JsonValue> items) -> {
                List<JsonValue> sorted = new ArrayList<>(items.size());
                items.forEach(item -> sorted.add(sorted(item)));
                yield new JsonValue.Array(sorted);
            }
            case JsonValue.Text ignored -> value;
            case JsonValue.Num ignored -> value;
            case JsonValue.Bool ignored -> value;
            case JsonValue.Null ignored -> value;
        };
    }
}
