package dev.jarbase.application.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpandPathsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a             | a",
                "a, b .c ,.d.  | a b(c) d",
                "a.b,a,a.c,a.b | a(b c)",
                "' , .'        | ''",
                "a..b          | a((b))",
            })
    void pathsAreMergedIntoATree(String expand, String tree) {
        assertThat(written(ExpandPaths.parse(expand))).isEqualTo(tree);
    }

    private static String written(ExpandPaths paths) {
        return String.join(
                " ",
                paths.children().stream()
                        .map(child ->
                                child.children().isEmpty() ? child.name() : child.name() + "(" + written(child) + ")")
                        .toList());
    }
}
