package dev.jarbase.adapter.sqlite.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.schema.SystemSchema;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.log.LogHour;
import dev.jarbase.domain.log.LogPage;
import dev.jarbase.domain.log.LogSearch;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.record.PageRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLogStoreTest {
    private static final LogEntry FIRST =
            new LogEntry("aaaaaaaaaaaaaaa", "2026-11-20 10:15:00.000Z", 0, "GET /a", "{\"n\":[7],\"status\":200}");
    private static final LogEntry SECOND =
            new LogEntry("bbbbbbbbbbbbbbb", "2026-11-20 10:45:00.000Z", 8, "GET /b", "{\"status\":404}");
    private static final LogEntry THIRD = new LogEntry("ccccccccccccccc", "2026-11-21 10:00:00.000Z", 4, "other", "{}");

    @AutoClose
    private final SqliteDatabase database;

    SqliteLogStoreTest(@TempDir Path dir) {
        database = SqliteDatabase.open(dir, SqliteOptions.DEFAULT, SettingsCipher.of(""));
        SystemSchema.prepare(database.main(), database.auxiliary(), bound -> 0, InstantSource.system());
    }

    @BeforeEach
    void fill() {
        store().append(List.of(FIRST, SECOND, THIRD));
    }

    private LogStore store() {
        return database.logs();
    }

    private static Criteria criteria(String filter, String sort) {
        return LogSearch.of(filter, sort, InstantSource.system());
    }

    private LogPage page(String filter, String sort) {
        return store().page(criteria(filter, sort), PageRequest.of(1, 2, false));
    }

    @Test
    void pagesComeInTheWantedOrder() {
        LogPage page = page("", "-@rowid");

        assertThat(page.items()).containsExactly(THIRD, SECOND);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.totalPages()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        data.status > 200                    | 1
        data.n.0 = 7                         | 1
        data.status = null                   | 1
        level >= 4 && message ~ 'GET'        | 1
        created < '2026-11-21 00:00:00.000Z' | 2
        data ~ 'status'                      | 2
        id = 'ccccccccccccccc'               | 1
        created < @now                       | 3
        """)
    void filtersLookAtPropertiesAndIntoData(String filter, int found) {
        assertThat(page(filter, "").total()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope = 1", "message:lower = 'x'", "@request.auth.id = ''", "@collection._logs.id != ''"})
    void filtersKnowNothingElse(String filter) {
        assertThatThrownBy(() -> criteria(filter, "")).isInstanceOf(FilterException.class);
    }

    @Test
    void entriesAreFoundById() {
        assertThat(store().byId(SECOND.id())).contains(SECOND);
        assertThat(store().byId("missing")).isEmpty();
    }

    @Test
    void entriesAreCountedByHour() {
        assertThat(store().hours(criteria("", "")))
                .containsExactly(
                        new LogHour("2026-11-20 10:00:00.000Z", 2), new LogHour("2026-11-21 10:00:00.000Z", 1));
        assertThat(store().hours(criteria("level = 4", ""))).hasSize(1);
    }

    @Test
    void oldAndUnimportantEntriesAreRemoved() {
        store().prune("2026-11-20 10:15:00.000Z", 5);
        store().compact();

        assertThat(page("", "").items()).containsExactly(SECOND);
    }
}
