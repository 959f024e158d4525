package dev.jarbase.bootstrap;

import dev.jarbase.adapter.http.web.UiExtension;
import dev.jarbase.application.App;
import dev.jarbase.application.crons.CronHandler;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.MailerEvent;
import dev.jarbase.application.hooks.MailerRecordEvent;
import dev.jarbase.application.hooks.RecordAuthRequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithOtpRequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent;
import dev.jarbase.application.hooks.RecordEmailChangeRequestEvent;
import dev.jarbase.application.hooks.RecordEnrichEvent;
import dev.jarbase.application.hooks.RecordEvent;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.hooks.RecordRequestOtpRequestEvent;
import dev.jarbase.application.hooks.RecordsListRequestEvent;
import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.runtime.Instance;
import dev.jarbase.domain.schedule.CronSchedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A backend inside of another program. Configure it, bind handlers, then open or serve it.
 *
 * <p>A handler calls {@code next()} of its event to let the action happen; what it throws refuses the action. Collections
 * are named by name or id. Not thread-safe; what {@link #open()} and {@link #serve()} return is.
 */
public final class Jarbase {
    private final List<Consumer<App>> bindings = new ArrayList<>();
    private final List<UiExtension> extensions = new ArrayList<>();
    private Configuration configuration;

    private Jarbase(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Begins with a data directory, which is made if it is missing. */
    public static Jarbase at(Path dataDirectory) {
        return new Jarbase(Configuration.at(dataDirectory));
    }

    /** Listens at an address such as {@code 127.0.0.1:8090}; port 0 takes any free one. */
    public Jarbase http(String address) {
        return with(Key.HTTP, address);
    }

    /** Serves HTTPS at an address with a certificate and its key in PEM; plain HTTP then only leads there. */
    public Jarbase https(String address, Path certificate, Path key) {
        return with(Key.HTTPS, address).with(Key.CERTIFICATE, certificate).with(Key.CERTIFICATE_KEY, key);
    }

    /** Serves HTTPS for domains at port 443, with certificates from Let's Encrypt, and plain HTTP at port 80. */
    public Jarbase domains(List<String> names) {
        return with(Key.HTTP, Configuration.HTTP_OF_DOMAINS)
                .with(Key.HTTPS, Configuration.HTTPS_OF_DOMAINS)
                .with(Key.DOMAINS, List.copyOf(names));
    }

    /** Lets browsers call from these origins only; {@code *} and {@code ?} are wildcards. */
    public Jarbase origins(List<String> allowed) {
        return with(Key.ORIGINS, List.copyOf(allowed));
    }

    /** Encrypts the settings with a key of 16, 24 or 32 bytes. */
    public Jarbase encryptionKey(String key) {
        return with(Key.ENCRYPTION_ENV, key);
    }

    /** Serves the static files of a folder; without it, of {@code pb_public} beside the data directory. */
    public Jarbase publicDir(Path folder) {
        return with(Key.PUBLIC_DIR, folder);
    }

    /**
     * Adds a folder of files to the dashboard. Its {@code main.js}, if there is one, is run by the dashboard; all files
     * are served to everybody below {@code /_/extensions/NAME/}, as they are at the time of each request.
     *
     * @param name one segment of a path
     * @throws IllegalArgumentException if it is none, or an extension of that name is there
     */
    public Jarbase uiExtension(String name, Path folder) {
        return add(UiExtension.ofFolder(name, folder));
    }

    /**
     * Adds files of the class path to the dashboard, as {@link #uiExtension(String, Path)} does.
     *
     * @param folder their path for the class loader, such as {@code ui/statistics}
     * @throws IllegalArgumentException as there
     */
    public Jarbase uiExtension(String name, ClassLoader loader, String folder) {
        return add(UiExtension.ofResources(name, loader, folder));
    }

    private Jarbase add(UiExtension extension) {
        if (extensions.stream().anyMatch(other -> other.name().equals(extension.name()))) {
            throw new IllegalArgumentException("there is an extension of the name " + extension.name());
        }
        extensions.add(extension);
        return this;
    }

    /** Keeps changes for realtime clients that connect again. */
    public Jarbase resume(ResumeLimits limits) {
        return with(Key.RESUME_WINDOW, limits.window())
                .with(Key.RESUME_EVENTS, (long) limits.events())
                .with(Key.RESUME_BYTES, limits.bytes());
    }

    private Jarbase with(Key key, Object value) {
        configuration = configuration.with(key, value);
        return this;
    }

    /** Before a new record is validated and stored. */
    public Jarbase onRecordCreate(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().create().bind(Set.of(collection), handler));
    }

    /** Before a changed record is validated and stored. */
    public Jarbase onRecordUpdate(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().update().bind(Set.of(collection), handler));
    }

    /** Before a record is deleted. */
    public Jarbase onRecordDelete(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().delete().bind(Set.of(collection), handler));
    }

    /** Around the validation of a record. */
    public Jarbase onRecordValidate(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().validate().bind(Set.of(collection), handler));
    }

    /** After a new record was committed. */
    public Jarbase onRecordAfterCreateSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().afterCreateSuccess().bind(Set.of(collection), handler));
    }

    /** After a changed record was committed. */
    public Jarbase onRecordAfterUpdateSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().afterUpdateSuccess().bind(Set.of(collection), handler));
    }

    /** After the removal of a record was committed. */
    public Jarbase onRecordAfterDeleteSuccess(String collection, HookFunction<? super RecordEvent> handler) {
        return hooks(hooks -> hooks.records().afterDeleteSuccess().bind(Set.of(collection), handler));
    }

    /** Around making a record ready to be shown. */
    public Jarbase onRecordEnrich(String collection, HookFunction<? super RecordEnrichEvent> handler) {
        return hooks(hooks -> hooks.recordEnrich().bind(Set.of(collection), handler));
    }

    /** When a page of records is asked for. */
    public Jarbase onRecordsListRequest(String collection, HookFunction<? super RecordsListRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().list().bind(Set.of(collection), handler));
    }

    /** When one record is asked for. */
    public Jarbase onRecordViewRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().view().bind(Set.of(collection), handler));
    }

    /** When somebody asks to create a record. */
    public Jarbase onRecordCreateRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().create().bind(Set.of(collection), handler));
    }

    /** When somebody asks to change a record. */
    public Jarbase onRecordUpdateRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().update().bind(Set.of(collection), handler));
    }

    /** When somebody asks to delete a record. */
    public Jarbase onRecordDeleteRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().delete().bind(Set.of(collection), handler));
    }

    /** When an account is about to get a token, by whatever way it signed in. */
    public Jarbase onRecordAuthRequest(String collection, HookFunction<? super RecordAuthRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().auth().bind(Set.of(collection), handler));
    }

    /** When somebody signs in with a password; the account may be chosen. */
    public Jarbase onRecordAuthWithPasswordRequest(
            String collection, HookFunction<? super RecordAuthWithPasswordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().authWithPassword().bind(Set.of(collection), handler));
    }

    /** When somebody exchanges a token for a newer one. */
    public Jarbase onRecordAuthRefreshRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.recordRequests().authRefresh().bind(Set.of(collection), handler));
    }

    /** When somebody asks for a one-time password, also for an unknown address; the account may be chosen. */
    public Jarbase onRecordRequestOTPRequest(
            String collection, HookFunction<? super RecordRequestOtpRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().requestOtp().bind(Set.of(collection), handler));
    }

    /** When somebody gave the right one-time password. */
    public Jarbase onRecordAuthWithOTPRequest(
            String collection, HookFunction<? super RecordAuthWithOtpRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().authWithOtp().bind(Set.of(collection), handler));
    }

    /** When somebody asks for a link that proves an address. */
    public Jarbase onRecordRequestVerificationRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().requestVerification().bind(Set.of(collection), handler));
    }

    /** When somebody proves an address by such a link. */
    public Jarbase onRecordConfirmVerificationRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().confirmVerification().bind(Set.of(collection), handler));
    }

    /** When somebody asks for a link that lets them set a new password. */
    public Jarbase onRecordRequestPasswordResetRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().requestPasswordReset().bind(Set.of(collection), handler));
    }

    /** When somebody sets a new password by such a link. */
    public Jarbase onRecordConfirmPasswordResetRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().confirmPasswordReset().bind(Set.of(collection), handler));
    }

    /** When somebody asks for a link that lets them change their address. */
    public Jarbase onRecordRequestEmailChangeRequest(
            String collection, HookFunction<? super RecordEmailChangeRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().requestEmailChange().bind(Set.of(collection), handler));
    }

    /** When somebody changes their address by such a link. */
    public Jarbase onRecordConfirmEmailChangeRequest(
            String collection, HookFunction<? super RecordEmailChangeRequestEvent> handler) {
        return hooks(hooks -> hooks.accountRequests().confirmEmailChange().bind(Set.of(collection), handler));
    }

    /** Around every mail; without {@code next()} it is not sent. */
    public Jarbase onMailerSend(HookFunction<? super MailerEvent> handler) {
        return hooks(hooks -> hooks.mailer().send().bind(handler));
    }

    /** Around the mail that asks the owner of an account to prove its address. */
    public Jarbase onMailerRecordVerificationSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return hooks(hooks -> hooks.mailer().verification().bind(Set.of(collection), handler));
    }

    /** Around the mail that lets the owner of an account choose a new password. */
    public Jarbase onMailerRecordPasswordResetSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return hooks(hooks -> hooks.mailer().passwordReset().bind(Set.of(collection), handler));
    }

    /** Around the mail that asks at a new address whether an account is to have it. */
    public Jarbase onMailerRecordEmailChangeSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return hooks(hooks -> hooks.mailer().emailChange().bind(Set.of(collection), handler));
    }

    /** Around the mail with a one-time password. */
    public Jarbase onMailerRecordOTPSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return hooks(hooks -> hooks.mailer().otp().bind(Set.of(collection), handler));
    }

    /** Around the mail that tells of a sign-in from a new place. */
    public Jarbase onMailerRecordAuthAlertSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return hooks(hooks -> hooks.mailer().authAlert().bind(Set.of(collection), handler));
    }

    /** Binds handlers to any hooks, before anything is read. */
    public Jarbase hooks(Consumer<Hooks> binding) {
        bindings.add(app -> binding.accept(app.hooks()));
        return this;
    }

    /**
     * Repeats work while the backend serves, whenever an expression such as {@code 0 3 * * *} means the minute in UTC.
     *
     * @param id name of the job; a later job replaces an earlier one of the same name
     * @throws dev.jarbase.domain.schedule.InvalidCronException if the expression is none
     */
    public Jarbase cron(String id, String expression, CronHandler handler) {
        CronSchedule.parse(expression);
        bindings.add(app -> app.crons().jobs().add(id, expression, handler));
        return this;
    }

    /**
     * Opens the data directory without listening.
     *
     * @throws dev.jarbase.domain.record.StoreException if it cannot be opened or read
     */
    public RunningJarbase open() {
        return new RunningJarbase(instance());
    }

    /**
     * Opens the data directory and begins to answer requests.
     *
     * @throws IOException if the address cannot be bound
     * @throws dev.jarbase.domain.record.StoreException if the directory cannot be opened or read
     */
    public RunningJarbase serve() throws IOException {
        Instance instance = instance();
        try {
            instance.serve();
        } catch (IOException | RuntimeException failure) {
            instance.close();
            throw failure;
        }
        return new RunningJarbase(instance);
    }

    private Instance instance() {
        List<Consumer<App>> all = List.copyOf(bindings);
        Consumer<App> every = app -> all.forEach(binding -> binding.accept(app));
        return Wiring.open(configuration, new Wiring.Additions(every, List.copyOf(extensions)));
    }
}
