package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.BackupEvent;
import dev.jarbase.application.hooks.BootstrapEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.SettingsListRequestEvent;
import dev.jarbase.application.hooks.SettingsReloadEvent;
import dev.jarbase.application.hooks.SettingsUpdateRequestEvent;
import dev.jarbase.application.hooks.TerminateEvent;

/** The hooks of the backend as a whole. */
public sealed interface OperationHandlers extends Handlers permits Jarbase {

    /** Around opening the data directory; before {@code next()} nothing of it is open. */
    default Jarbase onBootstrap(HookFunction<? super BootstrapEvent> handler) {
        return on(hooks -> hooks.bootstrap(), handler);
    }

    /** Around the end. */
    default Jarbase onTerminate(HookFunction<? super TerminateEvent> handler) {
        return on(hooks -> hooks.terminate(), handler);
    }

    /** Around making an archive of all data and storing it. */
    default Jarbase onBackupCreate(HookFunction<? super BackupEvent> handler) {
        return on(hooks -> hooks.backupCreate(), handler);
    }

    /** Around putting an archive in the place of all data. */
    default Jarbase onBackupRestore(HookFunction<? super BackupEvent> handler) {
        return on(hooks -> hooks.backupRestore(), handler);
    }

    /** When the settings are asked for. */
    default Jarbase onSettingsListRequest(HookFunction<? super SettingsListRequestEvent> handler) {
        return on(hooks -> hooks.settingsListRequest(), handler);
    }

    /** When somebody asks to change the settings. */
    default Jarbase onSettingsUpdateRequest(HookFunction<? super SettingsUpdateRequestEvent> handler) {
        return on(hooks -> hooks.settingsUpdateRequest(), handler);
    }

    /** Whenever the settings are read, also at the start. */
    default Jarbase onSettingsReload(HookFunction<? super SettingsReloadEvent> handler) {
        return on(hooks -> hooks.settingsReload(), handler);
    }
}
