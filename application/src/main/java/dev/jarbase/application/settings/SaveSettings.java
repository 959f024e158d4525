package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.LifecycleHooks;
import dev.jarbase.application.hooks.Model;
import dev.jarbase.application.hooks.ModelErrorEvent;
import dev.jarbase.application.hooks.ModelEvent;
import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.SettingsChecks;
import dev.jarbase.domain.settings.SettingsJson;
import dev.jarbase.domain.settings.SettingsStore;

/** Stores changed settings on behalf of the program and puts them into force once they are committed. Thread-safe. */
public final class SaveSettings {
    private final SettingsStore store;
    private final CurrentSettings current;
    private final LifecycleHooks<ModelEvent, ModelErrorEvent> hooks;
    private final UnitOfWork work;

    public SaveSettings(SettingsStore store, CurrentSettings current, Hooks hooks, UnitOfWork work) {
        this.store = store;
        this.current = current;
        this.hooks = hooks.models();
        this.work = work;
    }

    /** Checks and stores settings. @throws InvalidSettingsException if their values are refused */
    public void save(Settings settings) {
        try {
            work.inTransaction(() -> hooks.update().trigger(event(Operation.UPDATE), () -> write(settings)));
        } catch (RuntimeException failure) {
            hooks.afterUpdateError()
                    .trigger(new ModelErrorEvent(new Model.OfSettings(), Operation.UPDATE, failure), () -> {});
            throw failure;
        }
    }

    private void write(Settings settings) {
        hooks.validate().trigger(event(Operation.VALIDATE), () -> check(settings));
        hooks.updateExecute().trigger(event(Operation.UPDATE), () -> store.save(SettingsJson.write(settings)));
        work.onCompletion(new Reload());
    }

    private static void check(Settings settings) {
        FieldErrors.Tree errors = SettingsChecks.check(settings);
        if (!errors.isEmpty()) {
            throw new InvalidSettingsException(errors);
        }
    }

    private static ModelEvent event(Operation operation) {
        return new ModelEvent(new Model.OfSettings(), operation);
    }

    private final class Reload implements UnitOfWork.Completion {
        @Override
        public void committed() {
            // Innermost, so that handlers of the success already see the new settings in force.
            current.reload();
            hooks.afterUpdateSuccess().trigger(event(Operation.UPDATE), () -> {});
        }

        @Override
        public void rolledBack(RuntimeException cause) {}
    }
}
