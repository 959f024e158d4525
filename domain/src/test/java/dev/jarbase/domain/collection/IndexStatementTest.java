package dev.jarbase.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.IndexStatement.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexStatementTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
        create index a on t (x) => CREATE INDEX `a` ON `t` (`x`)
        CREATE UNIQUE INDEX IF NOT EXISTS "a b" ON [t] ('x') => CREATE UNIQUE INDEX IF NOT EXISTS `a b` ON `t` (`x`)
        create index main.a on t(x collate nocase desc) where x != '' => CREATE INDEX `main`.`a` ON `t` (`x` COLLATE nocase DESC) WHERE x != ''
        CREATE INDEX a ON t (lower(x)) WHERE (y > 1) => CREATE INDEX `a` ON `t` (lower(x)) WHERE (y > 1)
        CREATE INDEX a ON t (json_extract(x, '$.a')); => CREATE INDEX `a` ON `t` (json_extract(x, '$.a'))
        create index a on t (x asc ) => CREATE INDEX `a` ON `t` (`x` ASC)
        """)
    void statementsAreWrittenInNormalForm(String text, String written) {
        assertThat(IndexStatement.parse(text)).map(IndexStatement::write).contains(written);
    }

    @Test
    void severalColumnsHaveLinesOfTheirOwn() {
        assertThat(IndexStatement.parse("create index a on t (x, y desc)"))
                .map(IndexStatement::write)
                .contains("CREATE INDEX `a` ON `t` (\n  `x`,\n  `y` DESC\n)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "DROP TABLE t",
                "create index",
                "create index on t (x)",
                "create index a on t",
                "create index a on t ()",
                "create index a on t (x",
                "create index a on t ('x)",
                "create indexa on t (x)"
            })
    void otherTextsAreNone(String text) {
        assertThat(IndexStatement.parse(text)).isEmpty();
    }

    @Test
    void theTableMayBeMissing() {
        Optional<IndexStatement> index = IndexStatement.parse("create index a on (x)");

        assertThat(index).hasValueSatisfying(it -> {
            assertThat(it.isComplete()).isFalse();
            assertThat(it.withTable("t").isComplete()).isTrue();
        });
    }

    @Test
    void constraintsAreEqualWhateverTheirNamesOrderAndCondition() {
        IndexStatement one = IndexStatement.parse("create unique index a on t (x collate nocase, y)")
                .orElseThrow();
        IndexStatement other = IndexStatement.parse("create unique index b on u (x, y desc) where x > 0")
                .orElseThrow();

        assertThat(one.constraint()).isEqualTo(other.constraint());
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            IndexStatement index = random(random);

            assertThat(IndexStatement.parse(index.write())).contains(index);
        }
    }

    private static IndexStatement random(Random random) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String expression = random.nextBoolean() ? name(random) : "lower(" + name(random) + ", ') (')";
            columns.add(new Column(
                    expression,
                    random.nextBoolean() ? "NOCASE" : "",
                    List.of("", "ASC", "DESC").get(random.nextInt(3))));
        }
        return new IndexStatement(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? name(random) : "",
                name(random),
                name(random),
                columns,
                random.nextBoolean() ? "x != '' AND (y > 1)" : "");
    }

    private static String name(Random random) {
        String letters = "abcXYZ_09";
        var out = new StringBuilder("n");
        for (int i = 0; i < random.nextInt(6); i++) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}
