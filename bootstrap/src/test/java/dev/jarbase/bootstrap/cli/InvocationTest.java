package dev.jarbase.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.bootstrap.config.Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
    @Test
    void flagsStandAnywhereInBothForms() {
        Invocation invocation = parse("--dir", "a", "serve", "--http=h:1", "one.example", "--dev", "two.example");

        assertThat(invocation.command()).isEqualTo("serve");
        assertThat(invocation.wordsFrom(1)).containsExactly("one.example", "two.example");
        assertThat(invocation.flags())
                .containsEntry(Flag.of(Key.DIR), "a")
                .containsEntry(Flag.of(Key.HTTP), "h:1")
                .containsEntry(Flag.of(Key.DEV), "true");
    }

    @Test
    void switchTakesAValueOnlyAfterTheEqualsSign() {
        Invocation invocation = parse("serve", "--dev", "false");

        assertThat(invocation.has(Flag.of(Key.DEV))).isTrue();
        assertThat(invocation.wordsFrom(1)).containsExactly("false");
        assertThat(parse("serve", "--dev=false").has(Flag.of(Key.DEV))).isFalse();
    }

    @Test
    void lastTextCountsButListsAreGathered() {
        Invocation invocation = parse("serve", "--dir=a", "--dir=b", "--origins=x,y", "--origins", "z");

        assertThat(invocation.flags())
                .containsEntry(Flag.of(Key.DIR), "b")
                .containsEntry(Flag.of(Key.ORIGINS), "x,y,z");
    }

    @Test
    void afterTwoDashesThereAreNoFlags() {
        Invocation invocation = parse("superuser", "create", "a@b.co", "--", "--dir");

        assertThat(invocation.wordsFrom(2)).containsExactly("a@b.co", "--dir");
    }

    @Test
    void flagsOfThePeerForLaterFeaturesAreAccepted() {
        Invocation invocation = parse(
                "serve",
                "--hooksDir",
                "h",
                "--hooksWatch=false",
                "--hooksPool",
                "3",
                "--migrationsDir",
                "m",
                "--automigrate");

        assertThat(invocation.words()).containsExactly("serve");
    }

    @ParameterizedTest
    @CsvSource({
        "serve --nope, unknown flag: --nope",
        "serve -x, unknown flag: -x",
        "serve --dir, flag needs an argument: --dir",
        "superuser --http h:1, unknown flag: --http"
    })
    void tellsWhatIsWrongWithAFlag(String line, String complaint) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(CommandException.class)
                .hasMessage(complaint);
    }

    private static Invocation parse(String... arguments) {
        return Invocation.parse(List.of(arguments));
    }
}
