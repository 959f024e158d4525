package dev.jarbase.application.records;

/** The use cases of records, wired to each other. */
public record RecordUseCases(
        ListRecords list,
        ViewRecord view,
        CreateRecord create,
        UpdateRecord update,
        DeleteRecord delete,
        SaveRecord save,
        RemoveRecord remove,
        EnrichRecords enrich,
        MatchRecord match,
        NewPasswords passwords,
        AccountReferences accountReferences) {

    public static RecordUseCases of(RecordParts parts) {
        Selections selections = new Selections(parts);
        EnrichRecords enrich = new EnrichRecords(parts, selections);
        NewPasswords passwords = new NewPasswords(parts.passwords());
        RecordWrites writes = new RecordWrites(parts, passwords);
        WriteAccess access = new WriteAccess(parts, selections);
        SearchThrottle throttle =
                new SearchThrottle(parts.core().clock(), parts.core().entropy(), Thread::sleep);
        return new RecordUseCases(
                new ListRecords(parts, selections, enrich, throttle),
                new ViewRecord(parts, selections, enrich),
                new CreateRecord(parts, access, writes, enrich),
                new UpdateRecord(parts, selections, writes, enrich),
                new DeleteRecord(parts, selections, writes),
                new SaveRecord(writes),
                new RemoveRecord(writes),
                enrich,
                new MatchRecord(parts, selections),
                passwords,
                writes.references());
    }
}
