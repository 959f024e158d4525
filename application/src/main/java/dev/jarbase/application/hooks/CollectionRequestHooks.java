package dev.jarbase.application.hooks;

/** The hooks of requests for collections, between the check of access and the action. */
public final class CollectionRequestHooks {
    private final Hook<CollectionsListRequestEvent> list = new Hook<>();
    private final Hook<CollectionRequestEvent> view = new Hook<>();
    private final Hook<CollectionRequestEvent> create = new Hook<>();
    private final Hook<CollectionRequestEvent> update = new Hook<>();
    private final Hook<CollectionRequestEvent> delete = new Hook<>();
    private final Hook<CollectionsImportRequestEvent> imports = new Hook<>();

    CollectionRequestHooks() {}

    public Hook<CollectionsListRequestEvent> list() {
        return list;
    }

    public Hook<CollectionRequestEvent> view() {
        return view;
    }

    public Hook<CollectionRequestEvent> create() {
        return create;
    }

    public Hook<CollectionRequestEvent> update() {
        return update;
    }

    public Hook<CollectionRequestEvent> delete() {
        return delete;
    }

    public Hook<CollectionsImportRequestEvent> imports() {
        return imports;
    }
}
