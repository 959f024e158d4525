package dev.jarbase.bootstrap;

import dev.jarbase.adapter.http.web.UiExtension;
import dev.jarbase.application.App;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.HookEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.Hooks;
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
import java.util.function.Function;

/**
 * A backend inside of another program. Configure it, bind handlers (the {@code on…} methods), then open or serve it.
 *
 * <p>A handler calls {@code next()} of its event to let the action happen; what it throws refuses the action. Collections
 * are named by name or id. Not thread-safe; what {@link #open()} and {@link #serve()} return is.
 */
public final class Jarbase
        implements RecordHandlers,
                CollectionHandlers,
                RequestHandlers,
                AccountHandlers,
                MailHandlers,
                OperationHandlers {
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

    @Override
    public Jarbase hooks(Consumer<Hooks> binding) {
        bindings.add(app -> binding.accept(app.hooks()));
        return this;
    }

    @Override
    public <E extends HookEvent> Jarbase on(Function<Hooks, Hook<E>> hook, HookFunction<? super E> handler) {
        return hooks(hooks -> hook.apply(hooks).bind(handler));
    }

    @Override
    public <E extends HookEvent> Jarbase on(
            Function<Hooks, Hook<E>> hook, String collection, HookFunction<? super E> handler) {
        return hooks(hooks -> hook.apply(hooks).bind(Set.of(collection), handler));
    }

    /**
     * Repeats work while the backend serves, whenever an expression such as {@code 0 3 * * *} means the minute in UTC.
     *
     * @param id name of the job; a later job replaces an earlier one of the same name
     * @throws dev.jarbase.domain.schedule.InvalidCronException if the expression is none
     */
    public Jarbase cron(String id, String expression, CronWork work) {
        CronSchedule.parse(expression);
        bindings.add(app -> app.crons().jobs().add(id, expression, () -> work.run(app)));
        return this;
    }

    /** What is repeated; what it throws is logged, and it is due again as if nothing had happened. */
    @FunctionalInterface
    public interface CronWork {
        void run(App app) throws Exception;
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
