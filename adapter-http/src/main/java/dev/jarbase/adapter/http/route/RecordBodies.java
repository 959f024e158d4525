package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.SubmittedBody;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.middleware.BodyLimit;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.rule.RequestInfo;
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

    /** Returns the request with its body; the files of a form are refused. */
    static RequestInfo info(Exchange exchange, Collection collection) throws IOException {
        RequestInfo info = exchange.info();
        if (exchange.headers().first("Content-Type").startsWith("multipart/form-data")) {
            for (Field field : collection.fields()) {
                if (field instanceof Field.FileField file) {
                    checkFiles(exchange, file.name());
                }
            }
        }
        return info;
    }

    private static void checkFiles(Exchange exchange, String field) throws IOException {
        if (exchange.bodyLength() == 0) {
            throw Fault.invalid("Failed to read the submitted data.");
        }
        boolean uploads = exchange.body() instanceof SubmittedBody.Form form
                && (form.files().contains(field)
                        || form.files().contains(field + "+")
                        || form.files().contains("+" + field));
        if (uploads) {
            throw Fault.invalid("File uploads are not supported yet.");
        }
    }
}
