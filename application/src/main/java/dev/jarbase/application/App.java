package dev.jarbase.application;

import dev.jarbase.application.auth.AuthUseCases;
import dev.jarbase.application.backups.BackupUseCases;
import dev.jarbase.application.batch.RunBatch;
import dev.jarbase.application.collections.CatalogHolder;
import dev.jarbase.application.collections.CollectionUseCases;
import dev.jarbase.application.console.RunSql;
import dev.jarbase.application.core.Core;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.crons.CronUseCases;
import dev.jarbase.application.files.FileUseCases;
import dev.jarbase.application.hooks.BootstrapEvent;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.TerminateEvent;
import dev.jarbase.application.logs.LogUseCases;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.application.realtime.RealtimeUseCases;
import dev.jarbase.application.records.CreateRecord;
import dev.jarbase.application.records.DeleteRecord;
import dev.jarbase.application.records.EnrichRecords;
import dev.jarbase.application.records.ListRecords;
import dev.jarbase.application.records.RecordParts;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.records.UpdateRecord;
import dev.jarbase.application.records.ViewRecord;
import dev.jarbase.application.settings.SettingsUseCases;
import dev.jarbase.application.storage.CurrentStores;
import dev.jarbase.application.storage.TestBucket;
import dev.jarbase.application.subscriptions.RealtimeLimits;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Catalog;

/**
 * The assembled application: one door to every use case. Thread-safe. Hooks may be bound at any time; those of opening
 * before {@link #open()}.
 */
public final class App {
    private final Ports ports;
    private final Hooks hooks = new Hooks();
    private final UnitOfWork unitOfWork;
    private final CatalogHolder catalog;
    private final SettingsUseCases settings;
    private final CurrentStores stores;
    private final TestBucket testBucket;
    private final RecordUseCases records;
    private final CollectionUseCases collections;
    private final MailUseCases mails;
    private final AuthUseCases auth;
    private final RunBatch runBatch;
    private final CronUseCases crons;
    private final LogUseCases logs;
    private final RealtimeUseCases realtime;
    private final RunSql runSql;
    private final FileUseCases files;
    private final BackupUseCases backups;

    public App(Ports ports) {
        this(ports, AppOptions.ofMemory());
    }

    /** Makes the areas, each of what was made before it. */
    public App(Ports ports, AppOptions options) {
        this.ports = ports;
        this.unitOfWork = new UnitOfWork(ports.data().transactions());
        this.catalog = new CatalogHolder(ports.data().collections(), unitOfWork);
        this.settings = SettingsUseCases.of(ports.data().settings(), hooks, unitOfWork, catalog::current);
        Core core = Core.of(ports, unitOfWork, hooks, catalog::current, settings.current());
        this.stores = new CurrentStores(ports.files().blobs(), settings.current()::current);
        this.testBucket = new TestBucket(stores, settings.current()::current, ports.entropy());
        this.records = RecordUseCases.of(
                new RecordParts(core, stores.files(), ports.accounts().passwords()));
        this.collections = CollectionUseCases.of(new CollectionUseCases.Parts(
                core, ports.data().collections(), catalog, stores.files(), records.remove()));
        TokenIssuer issuer = new TokenIssuer(ports.accounts().tokens(), ports.clock());
        this.mails = MailUseCases.of(new MailUseCases.Parts(core, ports.messages(), issuer, records.save()));
        this.auth = AuthUseCases.of(
                new AuthUseCases.Parts(core, ports.accounts(), records, mails, options.isDevelopment()));
        this.runBatch = new RunBatch(new RunBatch.Parts(core, records));
        this.crons = CronUseCases.of(core, records.remove(), ports.operations().upkeep());
        this.logs = LogUseCases.of(core, ports.operations().logs(), crons.jobs());
        this.realtime = RealtimeUseCases.of(new RealtimeUseCases.Parts(
                core,
                ports.accounts().tokens(),
                records,
                auth.appleNames(),
                RealtimeLimits.ofMemory(),
                options.resume()));
        this.runSql = new RunSql(ports.operations().console());
        this.files = FileUseCases.of(fileParts());
        this.backups = BackupUseCases.of(new BackupUseCases.Parts(
                core,
                stores,
                ports.operations(),
                crons.jobs(),
                logs.add(),
                auth.tokenCheck(),
                reason -> mails.records().system("Autobackup failure", "No scheduled backup was made: " + reason)));
    }

    private FileUseCases.Parts fileParts() {
        return new FileUseCases.Parts(
                ports.data().records(),
                ports.data().collections(),
                stores.files(),
                ports.files().scaler(),
                ports.clock(),
                hooks,
                catalog::current,
                auth.tokenCheck(),
                auth.tokenIssuer());
    }

    /** Reads the settings and the catalog; to be called once, before any use case. */
    public void open() {
        hooks.bootstrap().trigger(new BootstrapEvent(), () -> {
            settings.current().open();
            catalog.reload();
        });
    }

    /**
     * Tells the hooks that the application closes and sends what mails it can; the owner closes the ports.
     *
     * @param restart whether another one takes its place at once
     */
    public void close(boolean restart) {
        try {
            hooks.terminate().trigger(new TerminateEvent(restart), () -> {});
        } finally {
            mails.queue().close();
        }
    }

    public Ports ports() {
        return ports;
    }

    public Hooks hooks() {
        return hooks;
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** The collections as the calling thread must see them. */
    public Catalog catalog() {
        return catalog.current();
    }

    /** Reads the catalog again, because another process changed it. */
    public void reloadCatalog() {
        catalog.reload();
    }

    public SettingsUseCases settings() {
        return settings;
    }

    /** Where files and backups are kept. */
    public CurrentStores stores() {
        return stores;
    }

    public TestBucket testBucket() {
        return testBucket;
    }

    public RecordUseCases records() {
        return records;
    }

    public CollectionUseCases collections() {
        return collections;
    }

    public MailUseCases mails() {
        return mails;
    }

    public AuthUseCases auth() {
        return auth;
    }

    /** The repeated jobs; they run once somebody starts {@link dev.jarbase.application.crons.CronTicker}. */
    public CronUseCases crons() {
        return crons;
    }

    public RunSql runSql() {
        return runSql;
    }

    public LogUseCases logs() {
        return logs;
    }

    public FileUseCases files() {
        return files;
    }

    public BackupUseCases backups() {
        return backups;
    }

    public ListRecords listRecords() {
        return records.list();
    }

    public ViewRecord viewRecord() {
        return records.view();
    }

    public CreateRecord createRecord() {
        return records.create();
    }

    public UpdateRecord updateRecord() {
        return records.update();
    }

    public DeleteRecord deleteRecord() {
        return records.delete();
    }

    public SaveRecord saveRecord() {
        return records.save();
    }

    public RemoveRecord removeRecord() {
        return records.remove();
    }

    public EnrichRecords enrichRecords() {
        return records.enrich();
    }

    public RunBatch runBatch() {
        return runBatch;
    }

    public RealtimeUseCases realtime() {
        return realtime;
    }
}
