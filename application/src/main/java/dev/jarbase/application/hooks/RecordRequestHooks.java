package dev.jarbase.application.hooks;

/** The hooks of requests for records, between the check of access and the action. */
public final class RecordRequestHooks {
    private final Hook<RecordsListRequestEvent> list = new Hook<>();
    private final Hook<RecordRequestEvent> view = new Hook<>();
    private final Hook<RecordRequestEvent> create = new Hook<>();
    private final Hook<RecordRequestEvent> update = new Hook<>();
    private final Hook<RecordRequestEvent> delete = new Hook<>();
    private final Hook<RecordAuthRequestEvent> auth = new Hook<>();
    private final Hook<RecordAuthWithPasswordRequestEvent> authWithPassword = new Hook<>();
    private final Hook<RecordRequestEvent> authRefresh = new Hook<>();

    RecordRequestHooks() {}

    /** Whether nobody listens to requests that write records. */
    public boolean areWritesSilent() {
        return create.isEmpty() && update.isEmpty() && delete.isEmpty();
    }

    public Hook<RecordsListRequestEvent> list() {
        return list;
    }

    public Hook<RecordRequestEvent> view() {
        return view;
    }

    public Hook<RecordRequestEvent> create() {
        return create;
    }

    public Hook<RecordRequestEvent> update() {
        return update;
    }

    public Hook<RecordRequestEvent> delete() {
        return delete;
    }

    /** Around every sign-in, by whatever way. */
    public Hook<RecordAuthRequestEvent> auth() {
        return auth;
    }

    public Hook<RecordAuthWithPasswordRequestEvent> authWithPassword() {
        return authWithPassword;
    }

    public Hook<RecordRequestEvent> authRefresh() {
        return authRefresh;
    }
}
