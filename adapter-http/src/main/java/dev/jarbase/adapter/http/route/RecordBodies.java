package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.middleware.BodyLimit;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;

/** The bodies of new and changed records: how large they may be, and what is in them. */
final class RecordBodies {
    /** Bounds a body by what the fields of the collection in the path can take, beyond what every body may have. */
    static final Middleware LIMIT = Middleware.bodyLimit(RecordBodies::limit);

    private static final long EDITOR_DEFAULT = 5L << 20;
    private static final long JSON_DEFAULT = 1L << 20;
    private static final long FILE_DEFAULT = 5L << 20;
    private static final long MOST = 1L << 50;

    private RecordBodies() {}

    private static void limit(Exchange exchange) throws IOException {
        Collection collection = exchange.app()
                .catalog()
                .find(exchange.pathValue("collection"))
                .orElseThrow(() -> Fault.notFound("Missing or invalid collection context."));
        long limit = BodyLimit.DEFAULT_BYTES;
        for (Field field : collection.fields()) {
            limit = Math.min(MOST, limit + most(field));
        }
        exchange.limitBody(limit);
        exchange.next();
    }

    private static long most(Field field) {
        if (field instanceof Field.EditorField editor) {
            return positive(editor.maxSize(), EDITOR_DEFAULT);
        }
        if (field instanceof Field.JsonField json) {
            return positive(json.maxSize(), JSON_DEFAULT);
        }
        if (field instanceof Field.FileField file) {
            long count = Math.max(1, file.maxSelect());
            return Math.min(positive(file.maxSize(), FILE_DEFAULT), MOST / count) * count;
        }
        return 0;
    }

    private static long positive(long configured, long otherwise) {
        return configured > 0 ? Math.min(configured, MOST) : otherwise;
    }

    /** Returns the request with its body. */
    static RequestInfo info(Exchange exchange, Collection collection) throws IOException {
        RequestInfo info = exchange.info();
        boolean form = exchange.headers().first("Content-Type").startsWith("multipart/form-data");
        if (form
                && exchange.bodyLength() == 0
                && collection.fields().stream().anyMatch(Field.FileField.class::isInstance)) {
            throw Fault.invalid("Failed to read the submitted data.");
        }
        return info;
    }
}
