package dev.jarbase.application;

import dev.jarbase.application.auth.AuthUseCases;
import dev.jarbase.application.batch.RunBatch;
import dev.jarbase.application.collections.CollectionUseCases;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.records.CreateRecord;
import dev.jarbase.application.records.DeleteRecord;
import dev.jarbase.application.records.EnrichRecords;
import dev.jarbase.application.records.ListRecords;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.records.UpdateRecord;
import dev.jarbase.application.records.ViewRecord;
import dev.jarbase.application.settings.SettingsUseCases;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Catalog;

/** The assembled application: one door to every use case. Thread-safe. */
public final class App {
    private final Ports ports;
    private final Hooks hooks = new Hooks();
    private final UnitOfWork unitOfWork;

    public App(Ports ports) {
        this.ports = ports;
        this.unitOfWork = new UnitOfWork(ports.transactions());
    }

    /** Opens the catalog and the settings; to be called once, before anything else. */
    public void open() {
        throw new UnsupportedOperationException();
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

    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    public ListRecords listRecords() {
        throw new UnsupportedOperationException();
    }

    public ViewRecord viewRecord() {
        throw new UnsupportedOperationException();
    }

    public CreateRecord createRecord() {
        throw new UnsupportedOperationException();
    }

    public UpdateRecord updateRecord() {
        throw new UnsupportedOperationException();
    }

    public DeleteRecord deleteRecord() {
        throw new UnsupportedOperationException();
    }

    public SaveRecord saveRecord() {
        throw new UnsupportedOperationException();
    }

    public RemoveRecord removeRecord() {
        throw new UnsupportedOperationException();
    }

    public EnrichRecords enrichRecords() {
        throw new UnsupportedOperationException();
    }

    public CollectionUseCases collections() {
        throw new UnsupportedOperationException();
    }

    public AuthUseCases auth() {
        throw new UnsupportedOperationException();
    }

    public SettingsUseCases settings() {
        throw new UnsupportedOperationException();
    }

    public RunBatch runBatch() {
        throw new UnsupportedOperationException();
    }
}
