package dev.jarbase.adapter.sqlite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemSchemaTest {
    private static final String MIGRATIONS = "SELECT file FROM _migrations ORDER BY rowid";

    @TempDir
    private Path directory;

    @Test
    void aFreshDirectoryHasTheSystemCollectionsInTheirOrder() {
        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.store().all())
                    .extracting(Collection::name, Collection::id, Collection::isSystem)
                    .containsExactly(
                            tuple("_mfas", "pbc_2279338944", true),
                            tuple("_otps", "pbc_1638494021", true),
                            tuple("_externalAuths", "pbc_2281828961", true),
                            tuple("_authOrigins", "pbc_4275539003", true),
                            tuple("_superusers", "pbc_3142635823", true),
                            tuple("users", "_pb_users_auth_", false));
        }
    }

    @Test
    void aFreshDirectoryNamesTheMigrationsThatThePeerLooksFor() {
        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.texts(MIGRATIONS))
                    .hasSize(8)
                    .startsWith("1640988000_aux_init.go", "1640988000_init.go")
                    .endsWith("1778828400_normalize_indexes.go");
            assertThat(fixture.texts("SELECT min(applied) FROM _migrations")).containsExactly("1893553445678000");
        }
    }

    @Test
    void tablesOfCollectionsListTheirColumnsAlphabetically() {
        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.texts("SELECT name FROM pragma_table_info('users')"))
                    .containsExactly(
                            "avatar",
                            "created",
                            "email",
                            "emailVisibility",
                            "id",
                            "name",
                            "password",
                            "tokenKey",
                            "updated",
                            "verified");
            assertThat(fixture.texts("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'users'"))
                    .contains("idx_tokenKey__pb_users_auth_", "idx_email__pb_users_auth_");
        }
    }

    @Test
    void logsHaveAFileOfTheirOwn() {
        try (var fixture = new SchemaFixture(directory)) {
            boolean hasLogs = fixture.auxiliary().read(connection -> new Ddl(connection).hasTable("_logs"));

            assertThat(hasLogs).isTrue();
            assertThat(fixture.texts("SELECT name FROM sqlite_schema WHERE name = '_logs'"))
                    .isEmpty();
        }
    }

    @Test
    void openingAgainChangesNothing() {
        List<String> before;
        try (var fixture = new SchemaFixture(directory)) {
            before = fixture.texts("SELECT id || name || fields || indexes || options FROM _collections");
        }

        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.texts("SELECT id || name || fields || indexes || options FROM _collections"))
                    .isEqualTo(before);
            assertThat(fixture.texts(MIGRATIONS)).hasSize(8);
        }
    }

    @Test
    void missingMigrationsAreAppliedAndForeignOnesKept() {
        try (var fixture = new SchemaFixture(directory)) {
            fixture.run("DELETE FROM _migrations WHERE file != '1640988000_init.go'");
            fixture.run("INSERT INTO _migrations VALUES ('1691746861_created_view3.js', 5)");
        }

        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.texts(MIGRATIONS))
                    .hasSize(9)
                    .startsWith("1640988000_init.go", "1691746861_created_view3.js", "1640988000_aux_init.go");
        }
    }

    @Test
    void indexesMadeByHandAreTakenIntoTheirCollection() {
        try (var fixture = new SchemaFixture(directory)) {
            fixture.create("posts", List.of("CREATE INDEX `a` ON `posts` (`t`)"), SchemaFixture.text("", "t"));
            fixture.run("CREATE INDEX `same` ON posts (t)");
            fixture.run("CREATE INDEX other ON posts (t DESC) WHERE t != ''");
            fixture.run("DELETE FROM _migrations WHERE file = '1778828400_normalize_indexes.go'");
        }

        try (var fixture = new SchemaFixture(directory)) {
            assertThat(fixture.stored("posts").indexes())
                    .containsExactly(
                            "CREATE INDEX `a` ON `posts` (`t`)",
                            "CREATE INDEX `other` ON `posts` (`t` DESC) WHERE t != ''");
            assertThat(fixture.texts("SELECT name FROM sqlite_schema WHERE tbl_name = 'posts' AND sql LIKE '%INDEX%'"))
                    .containsExactlyInAnyOrder("a", "other");
        }
    }

    @Test
    void directoriesOfOldVersionsAreRefused() {
        try (var database = SqliteDatabase.open(directory, SqliteOptions.DEFAULT, SettingsCipher.none())) {
            database.main().update("_collections", "CREATE TABLE _collections (id TEXT, schema JSON)");
        }

        assertThatThrownBy(() -> new SchemaFixture(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("older than PocketBase 0.23");
    }
}
