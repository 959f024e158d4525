package dev.jarbase.application.hooks;

/**
 * Every hook of the application. Built-in work (generated values, checks of fields, cascades) runs innermost, after all
 * handlers of the record family and before those of the model family.
 */
public final class Hooks {
    private final LifecycleHooks<ModelEvent, ModelErrorEvent> models = new LifecycleHooks<>();
    private final LifecycleHooks<RecordEvent, RecordErrorEvent> records = new LifecycleHooks<>();
    private final LifecycleHooks<CollectionEvent, CollectionErrorEvent> collections = new LifecycleHooks<>();
    private final RecordRequestHooks recordRequests = new RecordRequestHooks();
    private final AccountRequestHooks accountRequests = new AccountRequestHooks();
    private final CollectionRequestHooks collectionRequests = new CollectionRequestHooks();
    private final Hook<RecordEnrichEvent> recordEnrich = new Hook<>();
    private final Hook<BatchRequestEvent> batchRequest = new Hook<>();
    private final Hook<FileDownloadRequestEvent> fileDownloadRequest = new Hook<>();
    private final Hook<FileTokenRequestEvent> fileTokenRequest = new Hook<>();
    private final Hook<BootstrapEvent> bootstrap = new Hook<>();
    private final Hook<TerminateEvent> terminate = new Hook<>();
    private final Hook<SettingsListRequestEvent> settingsListRequest = new Hook<>();
    private final Hook<SettingsUpdateRequestEvent> settingsUpdateRequest = new Hook<>();
    private final Hook<SettingsReloadEvent> settingsReload = new Hook<>();
    private final Hook<BackupEvent> backupCreate = new Hook<>();
    private final Hook<BackupEvent> backupRestore = new Hook<>();
    private final Hook<RealtimeConnectRequestEvent> realtimeConnectRequest = new Hook<>();
    private final Hook<RealtimeSubscribeRequestEvent> realtimeSubscribeRequest = new Hook<>();
    private final Hook<RealtimeMessageEvent> realtimeMessageSend = new Hook<>();
    private final MailerHooks mailer = new MailerHooks();

    /** Around everything stored; inside of the hooks of records and collections. */
    public LifecycleHooks<ModelEvent, ModelErrorEvent> models() {
        return models;
    }

    public LifecycleHooks<RecordEvent, RecordErrorEvent> records() {
        return records;
    }

    public LifecycleHooks<CollectionEvent, CollectionErrorEvent> collections() {
        return collections;
    }

    public RecordRequestHooks recordRequests() {
        return recordRequests;
    }

    public AccountRequestHooks accountRequests() {
        return accountRequests;
    }

    public CollectionRequestHooks collectionRequests() {
        return collectionRequests;
    }

    /** Around making each record ready to be shown. */
    public Hook<RecordEnrichEvent> recordEnrich() {
        return recordEnrich;
    }

    public Hook<BatchRequestEvent> batchRequest() {
        return batchRequest;
    }

    public Hook<FileDownloadRequestEvent> fileDownloadRequest() {
        return fileDownloadRequest;
    }

    public Hook<FileTokenRequestEvent> fileTokenRequest() {
        return fileTokenRequest;
    }

    public Hook<BootstrapEvent> bootstrap() {
        return bootstrap;
    }

    public Hook<TerminateEvent> terminate() {
        return terminate;
    }

    public Hook<SettingsListRequestEvent> settingsListRequest() {
        return settingsListRequest;
    }

    public Hook<SettingsUpdateRequestEvent> settingsUpdateRequest() {
        return settingsUpdateRequest;
    }

    public Hook<SettingsReloadEvent> settingsReload() {
        return settingsReload;
    }

    /** Around making an archive of all data and storing it. */
    public Hook<BackupEvent> backupCreate() {
        return backupCreate;
    }

    /** Around putting an archive in the place of all data; what follows the chain works on the restored data already. */
    public Hook<BackupEvent> backupRestore() {
        return backupRestore;
    }

    /** Around a whole connection for messages, until it ends. */
    public Hook<RealtimeConnectRequestEvent> realtimeConnectRequest() {
        return realtimeConnectRequest;
    }

    public Hook<RealtimeSubscribeRequestEvent> realtimeSubscribeRequest() {
        return realtimeSubscribeRequest;
    }

    /** Around every message that is sent to a client. */
    public Hook<RealtimeMessageEvent> realtimeMessageSend() {
        return realtimeMessageSend;
    }

    public MailerHooks mailer() {
        return mailer;
    }
}
