package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.request.SubmittedData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Creates a record from a submitted body. Thread-safe. */
public final class CreateRecord {
    private static final Refusal REFUSAL = new Refusal("Failed to create record.");
    private static final String OAUTH2 = "oauth2";
    private static final int RANDOM_PASSWORD_LENGTH = 30;

    private final WriteAccess access;
    private final RecordWrites writes;
    private final EnrichRecords enrich;
    private final Hooks hooks;
    private final PasswordHasher passwords;
    private final Entropy entropy;

    CreateRecord(RecordParts parts, WriteAccess access, RecordWrites writes, EnrichRecords enrich) {
        this.access = access;
        this.writes = writes;
        this.enrich = enrich;
        this.hooks = parts.core().hooks();
        this.passwords = parts.passwords();
        this.entropy = parts.core().entropy();
    }

    /**
     * Creates a record of the members of the request's body and returns it as the caller may see it.
     *
     * @throws Fault if the caller may not, or the values are refused
     */
    public Record create(Collection collection, String expand, RequestInfo info) {
        return create(RecordRequest.of(collection, "", expand, info));
    }

    /** Creates a record; see {@link #create(Collection, String, RequestInfo)}. */
    public Record create(RecordRequest request) {
        Collection collection = request.collection();
        WriteAccess.requireTable(collection);
        Selections.requireUnlocked(collection.rules().create(), request.info());
        Record record = Record.fresh(collection);
        boolean generated = lacksPassword(collection, request.info());
        RequestInfo submitted = generated ? withPassword(request.info()) : request.info();
        boolean privileged = submitted.actor().isPrivileged();
        SubmittedData data = SubmittedData.resolve(record, SubmittedData.Submission.of(submitted), privileged, entropy);
        data.applyTo(record);
        RecordRequest resolved = request.withInfo(submitted.withBody(data.body()));
        BooleanSupplier isManager = privileged ? () -> true : checkRules(record, resolved.info());
        if (generated) {
            writes.accounts().prepare(record);
        }
        return RequestHook.run(
                hooks.recordRequests().create(), resolved, record, changed -> save(changed, isManager, resolved));
    }

    /** Refuses what the create rule does not allow; the answer does not tell why. */
    private BooleanSupplier checkRules(Record record, RequestInfo info) {
        Record candidate = REFUSAL.guard(() -> {
            Record made = access.candidate(record);
            if (!access.mayCreate(made, info)) {
                throw Fault.invalid(REFUSAL.sentence());
            }
            return made;
        });
        return () -> access.managesCandidate(candidate, info);
    }

    private void save(Record record, BooleanSupplier isManager, RecordRequest request) {
        REFUSAL.guard(() -> {
            if (record.collection().isAuth()) {
                AuthForm.of(request.info().body(), isManager).check(record, passwords);
            }
            writes.save(record, true);
        });
        enrich.enrich(List.of(record), request.expand(), request.info());
    }

    /** Accounts that come from another provider have no password of their own yet. */
    private static boolean lacksPassword(Collection collection, RequestInfo info) {
        return info.context().equals(OAUTH2)
                && collection.isAuth()
                && info.body().get("password").isEmpty();
    }

    private RequestInfo withPassword(RequestInfo info) {
        JsonValue password = JsonValue.of(entropy.text(RANDOM_PASSWORD_LENGTH, Entropy.ALPHANUMERIC));
        Map<String, JsonValue> members = new LinkedHashMap<>(info.body().members());
        members.put("password", password);
        members.put("passwordConfirm", password);
        return info.withBody(new JsonValue.Obj(members));
    }
}
