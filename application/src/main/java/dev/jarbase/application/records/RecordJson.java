package dev.jarbase.application.records;

import dev.jarbase.domain.collection.AnswerShape;
import dev.jarbase.domain.collection.AnswerShape.Member;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON of records in answers: the members that the reader may see, in alphabetical order. */
public final class RecordJson {
    private RecordJson() {}

    /** Writes a record as it is to be shown; see {@link Record#presentation()}. */
    public static void write(JsonWriter out, Record record) {
        if (!record.custom().isEmpty()) {
            writeWithCustom(out, record);
            return;
        }
        AnswerShape shape = record.collection().answerShape();
        boolean first = true;
        out.raw('{');
        for (Member member : shape.members()) {
            if (isShown(record, shape, member)) {
                separate(out, first);
                first = false;
                write(out, record, member);
            }
        }
        out.raw('}');
    }

    /** Returns a record as it is to be shown. */
    public static JsonValue.Obj toJson(Record record) {
        AnswerShape shape = record.collection().answerShape();
        Map<String, JsonValue> members = customMembers(record);
        for (Member member : shape.members()) {
            if (isShown(record, shape, member)) {
                members.put(member.name(), value(record, member));
            }
        }
        return new JsonValue.Obj(members);
    }

    /** Whether an answer has that member. */
    static boolean isShown(Record record, AnswerShape shape, Member member) {
        Map<String, Boolean> visibility = record.visibility();
        if (!visibility.isEmpty() && !visibility.getOrDefault(member.name(), true)) {
            return false;
        }
        return switch (member.kind()) {
            case PUBLIC, CONSTANT -> true;
            case HIDDEN ->
                visibility.getOrDefault(member.name(), false)
                        || record.presentation().hiddenFields();
            case EMAIL -> record.presentation().email() || isEmailPublic(record, shape);
            case EXPAND -> record.isExpanded();
        };
    }

    private static boolean isEmailPublic(Record record, AnswerShape shape) {
        return shape.emailVisibility() >= 0 && record.at(shape.emailVisibility()) == FieldValue.Bool.TRUE;
    }

    private static void writeWithCustom(JsonWriter out, Record record) {
        AnswerShape shape = record.collection().answerShape();
        Iterator<Map.Entry<String, JsonValue>> entries =
                customMembers(record).entrySet().iterator();
        Optional<Map.Entry<String, JsonValue>> custom = following(entries);
        boolean first = true;
        out.raw('{');
        for (Member member : shape.members()) {
            while (custom.isPresent() && custom.get().getKey().compareTo(member.name()) < 0) {
                separate(out, first);
                first = false;
                writeCustom(out, custom.get());
                custom = following(entries);
            }
            if (isShown(record, shape, member)) {
                separate(out, first);
                first = false;
                write(out, record, member);
            }
        }
        for (; custom.isPresent(); custom = following(entries)) {
            separate(out, first);
            first = false;
            writeCustom(out, custom.get());
        }
        out.raw('}');
    }

    /** What hooks added, without the names that a record has anyway. */
    private static Map<String, JsonValue> customMembers(Record record) {
        Map<String, JsonValue> members = new TreeMap<>(record.custom());
        members.keySet()
                .removeIf(name -> record.collection().indexOf(name) >= 0
                        || !record.visibility().getOrDefault(name, true)
                        || name.equals("collectionId")
                        || name.equals("collectionName")
                        || name.equals("expand"));
        return members;
    }

    private static Optional<Map.Entry<String, JsonValue>> following(Iterator<Map.Entry<String, JsonValue>> entries) {
        return entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
    }

    private static void writeCustom(JsonWriter out, Map.Entry<String, JsonValue> member) {
        out.text(member.getKey()).raw(':').value(member.getValue());
    }

    static void separate(JsonWriter out, boolean first) {
        if (!first) {
            out.raw(',');
        }
    }

    static void write(JsonWriter out, Record record, Member member) {
        out.raw(member.prefix());
        switch (member.kind()) {
            case PUBLIC, HIDDEN, EMAIL -> write(out, record.at(member.index()));
            case CONSTANT -> {}
            case EXPAND -> writeExpand(out, record);
        }
    }

    private static void write(JsonWriter out, FieldValue value) {
        switch (value) {
            case FieldValue.Text text -> out.text(text.value());
            case FieldValue.Num number -> out.number(number.value());
            case FieldValue.Bool bool -> out.bool(bool.value());
            case FieldValue.Texts texts -> writeTexts(out, texts.values());
            case FieldValue.Json json -> out.json(json.text());
            case FieldValue.Geo geo ->
                out.raw("{\"lon\":")
                        .number(geo.lon())
                        .raw(",\"lat\":")
                        .number(geo.lat())
                        .raw('}');
            case FieldValue.Password ignored -> out.raw("\"\"");
        }
    }

    private static void writeTexts(JsonWriter out, List<String> texts) {
        out.raw('[');
        boolean first = true;
        for (String text : texts) {
            separate(out, first);
            first = false;
            out.text(text);
        }
        out.raw(']');
    }

    private static void writeExpand(JsonWriter out, Record record) {
        out.raw('{');
        boolean first = true;
        for (var expansion : new TreeMap<>(record.expand()).entrySet()) {
            separate(out, first);
            first = false;
            out.text(expansion.getKey()).raw(':');
            switch (expansion.getValue()) {
                case Record.Expansion.One(Record related) -> write(out, related);
                case Record.Expansion.Many(List<Record> related) -> writeAll(out, related);
            }
        }
        out.raw('}');
    }

    /** Writes records as an array. */
    public static void writeAll(JsonWriter out, List<Record> records) {
        out.raw('[');
        boolean first = true;
        for (Record record : records) {
            separate(out, first);
            first = false;
            write(out, record);
        }
        out.raw(']');
    }

    static JsonValue value(Record record, Member member) {
        return switch (member.kind()) {
            case PUBLIC, HIDDEN, EMAIL -> value(record.at(member.index()));
            case CONSTANT ->
                JsonValue.of(
                        member.name().equals("collectionId")
                                ? record.collection().id()
                                : record.collection().name());
            case EXPAND -> expand(record);
        };
    }

    private static JsonValue value(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> JsonValue.of(text.value());
            case FieldValue.Num number -> JsonValue.of(number.value());
            case FieldValue.Bool bool -> JsonValue.of(bool.value());
            case FieldValue.Texts texts -> JsonValue.texts(texts.values());
            case FieldValue.Json json -> JsonReader.tryParse(json.text()).orElse(JsonValue.NULL);
            case FieldValue.Geo geo -> geo(geo);
            case FieldValue.Password ignored -> JsonValue.of("");
        };
    }

    private static JsonValue geo(FieldValue.Geo geo) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("lon", JsonValue.of(geo.lon()));
        members.put("lat", JsonValue.of(geo.lat()));
        return new JsonValue.Obj(members);
    }

    private static JsonValue expand(Record record) {
        Map<String, JsonValue> members = new TreeMap<>();
        record.expand()
                .forEach((key, expansion) -> members.put(
                        key,
                        switch (expansion) {
                            case Record.Expansion.One(Record related) -> toJson(related);
                            case Record.Expansion.Many(List<Record> related) ->
                                new JsonValue.Array(List.copyOf(
                                        related.stream().map(RecordJson::toJson).toList()));
                        }));
        return new JsonValue.Obj(members);
    }
}
