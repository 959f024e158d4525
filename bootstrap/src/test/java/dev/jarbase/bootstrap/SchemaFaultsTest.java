package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.schema.SystemSchema;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.application.App;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.HookEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.Operation;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.ProgressHandler;

/**
 * Issue 4: whatever step of a change of the schema fails, schema, rows, catalog, settings and files are as before. Steps
 * are failed inside of SQLite, after a number of instructions of its virtual machine on the writer's connection, and in
 * every hook.
 */
class SchemaFaultsTest {
    /** How many points of each change are failed, besides all of the last ones, where it is committed. */
    private static final int POINTS = 60;

    private static final int LAST = 12;
    private static final String FAILING = "failing";
    private static final int ROWS = 5;

    private RunningJarbase running;
    private SqliteDatabase database;
    private App app;
    private Path dir;

    /** A change that goes through many steps. */
    enum Change {
        CREATE("""
            {'name':'fresh','fields':[{'type':'text','name':'t'},{'type':'select','name':'s','maxSelect':2,'values':['a','b']}],\
            'indexes':['CREATE UNIQUE INDEX idx_fresh ON fresh (t)']}\
            """),
        UPDATE("""
            {'name':'articles','fields':[{'type':'text','name':'headline','id':'ft'},{'type':'bool','name':'b','id':'fb'},\
            {'type':'select','name':'s','id':'fs','maxSelect':2,'values':['a','b']},{'type':'file','name':'f','id':'ff'}],\
            'indexes':['CREATE INDEX idx_headline ON articles (headline)']}\
            """),
        IMPORT("""
            {'collections':[{'name':'fresh','fields':[{'type':'relation','name':'r','collectionId':'posts_id_000000'}]},\
            {'name':'posts','id':'posts_id_000000','fields':[{'type':'number','name':'n','id':'fn'}],'indexes':[]}],'deleteMissing':true}\
            """),
        DELETE("{}"),
        TRUNCATE("{}");

        private final String body;

        Change(String body) {
            this.body = body.replace('\'', '"');
        }

        void run(App app) {
            RequestInfo info = RequestInfo.SYSTEM.withBody(Scene.json(body));
            switch (this) {
                case CREATE -> app.collections().create().create(info);
                case UPDATE -> app.collections().update().update("posts", info);
                case IMPORT -> app.collections().imports().importAll(info);
                case DELETE -> app.collections().delete().delete("plain", info);
                case TRUNCATE -> app.collections().truncate().truncate("plain", info);
            }
        }
    }

    @BeforeEach
    void open(@TempDir Path root) {
        running = Jarbase.at(root.resolve("other")).open();
        dir = root.resolve("pb_data");
        Ports ports = running.app().ports();
        database = SqliteDatabase.open(dir, SqliteOptions.DEFAULT, SettingsCipher.none());
        SystemSchema.prepare(database.main(), database.auxiliary(), ports.entropy(), ports.clock());
        CollectionStore collections = database.collections(ports.entropy());
        app = new App(OtherPorts.of(ports).database(database, collections).toPorts());
        app.open();
        fill();
        dir = root.resolve("other");
    }

    private void fill() {
        app.collections().create().create(info("""
            {'name':'posts','id':'posts_id_000000','fields':[{'type':'text','name':'title','id':'ft'},{'type':'number','name':'n','id':'fn'},\
            {'type':'select','name':'s','id':'fs','values':['a','b']},{'type':'file','name':'f','id':'ff'}],\
            'indexes':['CREATE INDEX idx_title ON posts (title)']}\
            """));
        app.collections()
                .create()
                .create(info("{'name':'titles','type':'view','viewQuery':'select id, title from posts'}"));
        app.collections().create().create(info("{'name':'plain','fields':[{'type':'file','name':'f'}]}"));
        for (String name : List.of("posts", "plain")) {
            Collection collection = app.catalog().byName(name).orElseThrow();
            for (int i = 0; i < ROWS; i++) {
                SubmittedFile file = SubmittedFile.of("f" + i + ".txt", "content".getBytes(StandardCharsets.UTF_8));
                RequestInfo row = info("{'title':'t" + i + "','n':" + i + ",'s':'a'}");
                app.createRecord().create(collection, "", row.withFiles(Map.of("f", List.of(file))));
            }
        }
    }

    private static RequestInfo info(String body) {
        return RequestInfo.SYSTEM.withBody(Scene.json(body.replace('\'', '"')));
    }

    @AfterEach
    void close() {
        app.close(false);
        database.close();
        running.close();
    }

    /** Everything that a change may touch, a line for each thing. */
    private Set<String> state() throws IOException {
        Set<String> state = new LinkedHashSet<>(
                texts("SELECT type || name || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
                        + " ORDER BY 1"));
        for (String table : texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            List<String> columns = texts("SELECT 'quote(`' || name || '`)' FROM pragma_table_info('" + table + "')");
            state.addAll(texts("SELECT '" + table + " ' || " + String.join(" || ", columns) + " FROM `" + table + "`"));
        }
        app.catalog().collections().forEach(collection -> state.add(String.valueOf(collection.definition())));
        state.add(String.valueOf(app.settings().current().current()));
        try (Stream<Path> walk = Files.walk(dir.resolve("storage"))) {
            walk.map(Path::toString).forEach(state::add);
        }
        return state;
    }

    private void assertUnchanged(Set<String> before, String when) throws IOException {
        Set<String> gone = new LinkedHashSet<>(before);
        Set<String> added = new LinkedHashSet<>(state());
        gone.removeAll(added);
        added.removeAll(before);
        assertThat(gone).as("gone, %s", when).isEmpty();
        assertThat(added).as("added, %s", when).isEmpty();
    }

    private List<String> texts(String sql) {
        return database.main().query(sql, new Object[0], rows -> {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.text(0));
            }
            return texts;
        });
    }

    /** Counts the instructions of the writer's connection, and interrupts at one of them. */
    private static final class Interruption extends ProgressHandler {
        private final long at;
        private long count;
        private boolean armed;

        Interruption(long at) {
            this.at = at;
        }

        @Override
        protected int progress() {
            return armed && ++count == at ? 1 : 0;
        }
    }

    /** Runs a change with a handler on the writer's connection. */
    private void runWith(Interruption interruption, Change change) {
        database.main().write(connection -> {
            ProgressHandler.setHandler(connection, 1, interruption);
            return true;
        });
        interruption.armed = true;
        try {
            change.run(app);
        } finally {
            interruption.armed = false;
            database.main().write(connection -> {
                ProgressHandler.clearHandler(connection);
                return true;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingHasChangedWhateverInstructionFails(Change change) throws IOException {
        Set<String> before = state();
        long instructions = instructionsOf(change);

        int failed = 0;
        boolean changed = false;
        for (long at : points(instructions)) {
            Throwable failure = catchThrowable(() -> runWith(new Interruption(at), change));
            if (failure == null) {
                changed = true;
                break;
            }
            failed++;
            assertUnchanged(before, at + " of " + instructions);
        }

        assertThat(failed).isPositive();
        assertThat(changed).as("a change without a failure comes to its end").isTrue();
    }

    /** Has a change fail right before it is committed, so that all of it but that is counted. */
    private long instructionsOf(Change change) {
        Interruption counting = new Interruption(Long.MAX_VALUE);
        HookFunction<HookEvent> failing = event -> {
            event.next();
            throw new IllegalStateException("counted");
        };
        Hook<? extends HookEvent> last = outermostHook(change);
        last.bind(FAILING, Integer.MIN_VALUE, Set.of(), failing);
        assertThatThrownBy(() -> runWith(counting, change)).isInstanceOf(RuntimeException.class);
        last.unbind(FAILING);
        return counting.count;
    }

    private Hook<? extends HookEvent> outermostHook(Change change) {
        return switch (change) {
            case CREATE -> app.hooks().collections().createExecute();
            case UPDATE -> app.hooks().collections().updateExecute();
            case IMPORT, DELETE -> app.hooks().collections().deleteExecute();
            case TRUNCATE -> app.hooks().records().delete();
        };
    }

    private static List<Long> points(long instructions) {
        List<Long> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(1 + i * Math.max(1, instructions / POINTS));
        }
        for (int i = -LAST; i <= LAST; i++) {
            points.add(instructions + i);
        }
        points.add(Long.MAX_VALUE);
        return points;
    }

    @ParameterizedTest
    @EnumSource
    void nothingHasChangedWhateverHookFails(Change change) throws IOException {
        Set<String> before = state();
        HookFunction<HookEvent> last = event -> {
            event.next();
            throw new IllegalStateException("after");
        };
        HookFunction<HookEvent> first = event -> {
            throw new IllegalStateException("before");
        };
        List<Hook<? extends HookEvent>> inTransaction = new ArrayList<>();
        List<Hook<? extends HookEvent>> around = new ArrayList<>();
        for (Operation operation : operations(change)) {
            inTransaction.add(app.hooks().models().execute(operation));
            around.add(app.hooks().models().around(operation));
            if (change != Change.TRUNCATE) {
                inTransaction.add(app.hooks().collections().execute(operation));
                around.add(app.hooks().collections().around(operation));
            }
        }
        // peer: what these handlers do after the change comes too late for it
        assertNothingChanges(change, around, first, before);
        assertNothingChanges(change, inTransaction, first, before);
        assertNothingChanges(change, inTransaction, last, before);
    }

    private void assertNothingChanges(
            Change change, List<Hook<? extends HookEvent>> hooks, HookFunction<HookEvent> failing, Set<String> before)
            throws IOException {
        for (Hook<? extends HookEvent> hook : hooks) {
            hook.bind(FAILING, 0, Set.of(), failing);
            assertThatThrownBy(() -> change.run(app)).isInstanceOf(RuntimeException.class);
            hook.unbind(FAILING);

            assertUnchanged(before, "after a hook");
        }
    }

    private static List<Operation> operations(Change change) {
        return switch (change) {
            case CREATE -> List.of(Operation.CREATE);
            case UPDATE -> List.of(Operation.UPDATE);
            case IMPORT -> List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE);
            case DELETE, TRUNCATE -> List.of(Operation.DELETE);
        };
    }
}
