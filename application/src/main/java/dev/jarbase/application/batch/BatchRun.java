package dev.jarbase.application.batch;

import dev.jarbase.application.batch.ItemTarget.Action;
import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.application.records.FieldsPicker;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.records.RecordRequest;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.FileUpload;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonTexts;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One run of a batch inside of its transaction. */
final class BatchRun {
    private static final String CONTEXT = "batch";
    private static final int MAX_NESTED = 50;

    /** peer: items are sent on as forms. */
    private static final String CONTENT_TYPE = "multipart/form-data";

    private final RunBatch.Parts parts;
    private final RequestInfo outer;
    private final BatchGate gate;
    private final Instant deadline;
    private final BatchResult[] results;
    private final List<Item> items;

    BatchRun(RunBatch.Parts parts, List<Item> items, RequestInfo outer, BatchGate gate, Instant deadline) {
        this.parts = parts;
        this.items = items;
        this.outer = outer;
        this.gate = gate;
        this.deadline = deadline;
        this.results = new BatchResult[items.size()];
    }

    /** The passwords that items want to set in collections that the caller may at all write to. */
    List<NewPasswords.Wanted> wantedPasswords() {
        List<NewPasswords.Wanted> wanted = new ArrayList<>();
        for (Item item : items) {
            if (item.body().get("password").orElse(JsonValue.NULL) instanceof JsonValue.Text(String password)
                    && !password.isEmpty()) {
                ItemTarget.collectionOf(item)
                        .flatMap(parts.core().catalog().get()::find)
                        .filter(this::isWritableAuth)
                        .ifPresent(collection -> wanted.add(new NewPasswords.Wanted(collection, password)));
            }
        }
        return wanted;
    }

    private boolean isWritableAuth(Collection collection) {
        boolean locked = collection.rules().create() instanceof AccessRule.Locked
                && collection.rules().update() instanceof AccessRule.Locked;
        return collection.isAuth() && (!locked || outer.actor().isPrivileged());
    }

    /**
     * Runs all items. A request hook of an item wraps the items after it, if there are such hooks; a part of the items
     * at a time, for the stack's sake.
     *
     * @throws ItemFailure if an item fails
     */
    List<BatchResult> run() {
        if (parts.core().hooks().recordRequests().areWritesSilent()) {
            for (int i = 0; i < results.length; i++) {
                run(i, () -> {});
            }
        } else {
            for (int from = 0; from < results.length; from += MAX_NESTED) {
                runNested(from, Math.min(from + MAX_NESTED, results.length));
            }
        }
        checkTime();
        return List.of(results);
    }

    private void runNested(int from, int to) {
        if (from < to) {
            run(from, () -> runNested(from + 1, to));
        }
    }

    private void run(int index, Runnable following) {
        try {
            checkTime();
            run(index, items.get(index), following);
        } catch (ItemFailure | TimeoutException failure) {
            throw failure;
        } catch (Fault fault) {
            throw new ItemFailure(index, fault);
        } catch (RuntimeException failure) {
            // peer: what breaks in a later item comes out of the hook of the one before it, as a failure of the server
            throw new ItemFailure(index, index == 0 ? Fault.invalid(failure) : Fault.internal(failure));
        }
    }

    private void run(int index, Item item, Runnable following) {
        ItemTarget submitted = ItemTarget.of(item);
        ItemTarget target = submitted.action() == Action.UPSERT ? upsert(submitted, item.body()) : submitted;
        Collection collection = parts.core()
                .catalog()
                .get()
                .find(target.collection())
                .orElseThrow(() -> Fault.notFound("Missing collection context."));
        QueryText query = QueryText.parse(target.query());
        Map<String, String> values = query.firstValues();
        if (!collection.isView()) {
            gate.pass(collection, target.action().name().toLowerCase(Locale.ROOT));
        }
        RequestInfo info = new RequestInfo(
                        CONTEXT, target.method(), values, headers(item), query.below(item.body()), outer.actor())
                .withFiles(renamed(item.files()));
        Consumer<Record> then = record -> {
            results[index] = answer(target.action(), values, record);
            following.run();
        };
        run(target.action(), new RecordRequest(collection, target.id(), values.getOrDefault("expand", ""), info, then));
    }

    /** peer: files of batches are named twice, and the first name counts as the original one */
    private Map<String, List<SubmittedFile>> renamed(Map<String, List<SubmittedFile>> files) {
        Map<String, List<SubmittedFile>> renamed = new HashMap<>();
        files.forEach(
                (key, list) -> renamed.put(key, list.stream().map(this::renamed).toList()));
        return renamed;
    }

    private SubmittedFile renamed(SubmittedFile file) {
        String name = FileUpload.of(file, parts.core().entropy()).name();
        return new SubmittedFile(name, file.size(), file.content());
    }

    private void run(Action action, RecordRequest request) {
        switch (action) {
            case CREATE -> parts.records().create().create(request);
            case UPDATE -> parts.records().update().update(request);
            case DELETE -> parts.records().delete().delete(request);
            case UPSERT -> throw new IllegalArgumentException("an upsert was not decided");
        }
    }

    /** An upsert changes the record whose id the body names, if there is one, whoever may see it. */
    private ItemTarget upsert(ItemTarget target, JsonValue.Obj body) {
        String id = JsonTexts.of(body, "id");
        boolean exists = !id.isEmpty()
                && parts.core()
                        .catalog()
                        .get()
                        .find(target.collection())
                        .flatMap(collection -> parts.core().records().byId(collection, id))
                        .isPresent();
        return exists ? target.updating(id) : target.creating();
    }

    /** The headers of the batch under those of the item; who asks and how the body is encoded is not the item's. */
    private Function<String, Optional<String>> headers(Item item) {
        Map<String, String> own = new HashMap<>();
        item.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("authorization")) {
                own.put(name.toLowerCase(Locale.ROOT).replace('-', '_'), value);
            }
        });
        own.put("content_type", CONTENT_TYPE);
        return name ->
                Optional.ofNullable(own.get(name)).or(() -> outer.headers().apply(name));
    }

    private BatchResult answer(Action action, Map<String, String> query, Record record) {
        if (action == Action.DELETE) {
            return BatchResult.deleted();
        }
        JsonWriter body = new JsonWriter();
        FieldsPicker picker =
                FieldsPicker.of(query.getOrDefault("fields", ""), parts.core().excerpts());
        if (!picker.isValid()) {
            throw new BrokenItemException("malformed fields parameter");
        }
        picker.write(body, record);
        return BatchResult.of(body);
    }

    private void checkTime() {
        if (!parts.core().clock().instant().isBefore(deadline)) {
            throw new TimeoutException();
        }
    }

    /** The batch took longer than it may. */
    static final class TimeoutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeoutException() {
            super("batch transaction timeout", null, false, false);
        }
    }
}
