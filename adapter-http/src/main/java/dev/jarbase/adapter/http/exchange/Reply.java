package dev.jarbase.adapter.http.exchange;

import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.application.records.FieldsPicker;
import dev.jarbase.application.records.RecordJson;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import java.io.IOException;
import java.util.List;

/** JSON answers, of which the {@code fields} parameter picks what is wanted. */
public final class Reply {
    private static final HeaderLine JSON = HeaderLine.of("Content-Type", "application/json");

    /** What is told of a page beside its items; see {@link Page}. */
    public record PageHead(PageRequest request, long total, long totalPages) {}

    private Reply() {}

    /** Answers 204 without a body. */
    public static void noContent(Exchange exchange) {
        exchange.answer().send(204);
    }

    /** Answers 200 with a value. */
    public static void json(Exchange exchange, JsonValue value) throws IOException {
        FieldsPicker picker = picker(exchange);
        if (!picker.isValid()) {
            empty(exchange);
            return;
        }
        JsonWriter out = new JsonWriter(1024);
        out.value(picker.isEverything() ? value : picker.pick(value));
        send(exchange, 200, out);
    }

    /** Answers 200 with a whole value that is written already. */
    public static void json(Exchange exchange, JsonWriter written) throws IOException {
        if (exchange.query().first("fields").isEmpty()) {
            send(exchange, 200, written);
        } else {
            json(exchange, JsonReader.parse(written.toBytes()));
        }
    }

    /** Answers 200 with a record. */
    public static void record(Exchange exchange, Record record) throws IOException {
        FieldsPicker picker = picker(exchange);
        if (!picker.isValid()) {
            empty(exchange);
            return;
        }
        JsonWriter out = new JsonWriter(1024);
        write(out, picker, record);
        send(exchange, 200, out);
    }

    /** Answers 200 with a page of records. */
    public static void page(Exchange exchange, Page page) throws IOException {
        FieldsPicker picker = picker(exchange);
        if (!picker.isValid()) {
            empty(exchange);
            return;
        }
        List<Record> items = page.items();
        JsonWriter out = new JsonWriter(256 + 512 * items.size());
        out.raw("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(out, picker, items.get(i));
        }
        finishPage(exchange, out, new PageHead(page.request(), page.total(), page.totalPages()));
    }

    /** Answers 200 with a page of other values than records; of each item the wanted members are picked. */
    public static void page(Exchange exchange, PageHead head, List<JsonValue> items) throws IOException {
        FieldsPicker picker = picker(exchange);
        if (!picker.isValid()) {
            empty(exchange);
            return;
        }
        JsonWriter out = new JsonWriter(1024);
        out.raw("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.value(picker.isEverything() ? items.get(i) : picker.pick(items.get(i)));
        }
        finishPage(exchange, out, head);
    }

    private static void finishPage(Exchange exchange, JsonWriter out, PageHead head) throws IOException {
        out.raw("],\"page\":");
        if (exchange.query().first("fields").isEmpty()) {
            out.number(head.request().page());
        } else {
            // peer: picking takes every number through a double
            out.number((double) head.request().page());
        }
        out.raw(",\"perPage\":").number((long) head.request().perPage());
        out.raw(",\"totalItems\":").number(head.total());
        out.raw(",\"totalPages\":").number(head.totalPages()).raw('}');
        send(exchange, 200, out);
    }

    /** Sends JSON as it is, with a line break. */
    public static void send(Exchange exchange, int status, JsonWriter json) throws IOException {
        send(exchange.answer(), status, json.raw('\n'));
    }

    /** Sends JSON as it is. */
    public static void send(WireAnswer answer, int status, JsonWriter json) throws IOException {
        if (!answer.has("Content-Type")) {
            answer.set(JSON);
        }
        answer.send(status, json.size(), json::writeTo);
    }

    private static FieldsPicker picker(Exchange exchange) {
        return FieldsPicker.of(
                exchange.query().first("fields"), exchange.app().ports().excerpts());
    }

    private static void write(JsonWriter out, FieldsPicker picker, Record record) {
        if (picker.isEverything()) {
            RecordJson.write(out, record);
        } else {
            picker.write(out, record);
        }
    }

    /** peer: an expression that cannot be understood is noticed only once the head is sent */
    private static void empty(Exchange exchange) throws IOException {
        send(exchange.answer(), 200, new JsonWriter(16));
    }
}
