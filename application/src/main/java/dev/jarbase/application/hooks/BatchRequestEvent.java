package dev.jarbase.application.hooks;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;
import java.util.Map;

/** A batch is about to run; handlers may put other requests in the place of the submitted ones. */
public final class BatchRequestEvent extends RequestEvent {
    private List<Item> batch;

    /**
     * One request of a batch.
     *
     * @param files by key; they can be read as long as the batch lasts
     */
    public record Item(
            String method,
            String url,
            Map<String, String> headers,
            JsonValue.Obj body,
            Map<String, List<SubmittedFile>> files) {
        public Item {
            headers = Map.copyOf(headers);
        }

        /** A request without files. */
        public Item(String method, String url, Map<String, String> headers, JsonValue.Obj body) {
            this(method, url, headers, body, Map.of());
        }
    }

    public BatchRequestEvent(List<Item> batch, RequestInfo info) {
        super(info);
        this.batch = List.copyOf(batch);
    }

    public List<Item> batch() {
        return batch;
    }

    /** Goes on with other requests. */
    public void replace(List<Item> other) {
        batch = List.copyOf(other);
    }
}
