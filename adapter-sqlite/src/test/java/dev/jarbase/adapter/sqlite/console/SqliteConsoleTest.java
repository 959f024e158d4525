package dev.jarbase.adapter.sqlite.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.console.ConsoleAnswer;
import dev.jarbase.domain.console.RefusedStatementException;
import dev.jarbase.domain.console.SqlConsole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteConsoleTest {
    @AutoClose
    private final SqliteDatabase database;

    private final SqlConsole console;

    SqliteConsoleTest(@TempDir Path dir) {
        database = SqliteDatabase.open(dir, SqliteOptions.DEFAULT, SettingsCipher.none());
        console = database.console();
    }

    @Test
    void changesHappenTogetherOrNotAtAll() {
        assertThat(console.change("create table t (a int, b text); insert into t values (1, 'x'), (2, null)")
                        .affectedRows())
                .isEqualTo(2);

        assertThatThrownBy(() -> console.change("delete from t; invalid"))
                .isInstanceOf(RefusedStatementException.class)
                .hasMessage("SQL logic error: near \"invalid\": syntax error (1)");
        ConsoleAnswer answer = console.read("select a, b, a + 1 as c from t", 10);
        assertThat(answer.columns())
                .containsExactly(
                        new ConsoleAnswer.Column("a", "INT"),
                        new ConsoleAnswer.Column("b", "TEXT"),
                        new ConsoleAnswer.Column("c", ""));
        assertThat(answer.rows())
                .containsExactly(
                        List.of(Optional.of("1"), Optional.of("x"), Optional.of("2")),
                        List.of(Optional.of("2"), Optional.empty(), Optional.of("3")));
    }

    @Test
    void theLastStatementAnswers() {
        assertThat(console.read("select ';' ; -- a; b\nselect 2; /* ; */ ", 10).rows())
                .containsExactly(List.of(Optional.of("2")));
        assertThat(console.read("-- nothing", 10).columns()).isEmpty();
    }

    @Test
    void rowsBeyondTheLimitAreLeftOut() {
        assertThat(console.read("select 1 union all select 2", 1).rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2.5", "1e300, 1e+300", "-0.0, -0", "1.0, 1", "1234567.0, 1.234567e+06", "0.00001, 1e-05"})
    void numbersAreWrittenAsThePeerDoes(double value, String text) {
        assertThat(FloatText.of(value)).isEqualTo(text);
    }

    @Test
    void statementsThatTakeTooLongAreInterruptedAndUndone() {
        SqlConsole impatient = new SqliteConsole(database.main(), Duration.ofMillis(50));
        String endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c";
        console.change("create table t (a int)");

        assertThatThrownBy(() -> impatient.read(endless, 10)).isInstanceOf(RefusedStatementException.class);
        assertThatThrownBy(() -> impatient.change("insert into t values (1); insert into t " + endless))
                .isInstanceOf(RefusedStatementException.class);

        assertThat(console.read("select count(*) from t", 10).rows()).containsExactly(List.of(Optional.of("0")));
    }

    @Test
    void statementsMayRunLongerThanQueriesOfClients(@TempDir Path other) {
        SqliteOptions options = SqliteOptions.DEFAULT.withQueryTimeout(Duration.ofMillis(1));
        String count =
                "with recursive c(x) as (select 1 union all select x + 1 from c limit 1000000) select count(*) from c";
        try (SqliteDatabase hurried = SqliteDatabase.open(other, options, SettingsCipher.none())) {
            assertThat(hurried.console().read(count, 10).rows()).containsExactly(List.of(Optional.of("1000000")));
        }
    }
}
