package dev.jarbase.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.filter.Filter.And;
import dev.jarbase.domain.filter.Filter.Comparison;
import dev.jarbase.domain.filter.Filter.Or;
import dev.jarbase.domain.filter.Filter.Term;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterParserTest {
    private static final long SEED = 20_260_101;

    @Test
    void andBindsTighterThanOr() {
        assertThat(FilterParser.parse("a=1 || b=1 && c=1"))
                .isEqualTo(new Or(List.of(equal("a"), new And(List.of(equal("b"), equal("c"))))));
    }

    @Test
    void bracketsThatChangeNothingAreDropped() {
        assertThat(FilterParser.parse("((a=1) && ((b=1 && (c=1))))"))
                .isEqualTo(new And(List.of(equal("a"), equal("b"), equal("c"))));
    }

    @Test
    void commentsMayStandBetweenTokensInGroupsAndInFunctions() {
        assertThat(FilterParser.parse("// first\na = 1 && ( // in a group\n f(x, // in a call\n 2) ?= b) // last"))
                .isEqualTo(new And(List.of(
                        equal("a"),
                        new Comparison(
                                new Term.Call("f", List.of(identifier("x"), new Term.Number("2"))),
                                Operator.EQUAL,
                                true,
                                identifier("b")))));
    }

    @Test
    void textsKeepBackslashesThatEscapeNothing() {
        assertThat(FilterParser.parse("a = 'x\\'\\n\\d\\\\'"))
                .isEqualTo(new Comparison(identifier("a"), Operator.EQUAL, false, new Term.Text("x'\n\\d\\")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "`` § empty filter expression",
                "`  // nothing` § empty filter expression",
                "() § empty filter expression",
                "a § invalid or incomplete filter expression",
                "a = § invalid or incomplete filter expression",
                "a = 1 && § invalid or incomplete filter expression",
                "(a) = 1 § invalid or incomplete filter expression",
                "a = $ § unexpected character '$'",
                "a == 1 § invalid sign operator \"==\"",
                "a = 1 & b = 1 § invalid join operator \"&\"",
                "a = 1. § invalid number \"1.\"",
                "a = - § invalid number \"-\"",
                "a = .5 § unexpected character '.'",
                "a = 'x § invalid quoted text \"'x\"",
                "a. = 1 § invalid identifier \"a.\"",
                "@ = 1 § invalid identifier \"@\"",
                "((a = 1) § invalid formatted group - missing 1 closing bracket(s)",
                "a = 1 / b § invalid comment",
                "a = 1 x § expected && or ||, got \"x\" (identifier)",
                "a b § expected a sign operator, got \"b\" (identifier)",
                "= 1 § expected left operand (identifier, function, text or number), got \"=\" (sign)",
                "a = && § expected right operand (identifier, function text or number), got \"&&\" (join)",
                "f(g(h(i(1)))) = 1 § max nested function arguments reached (max: 3)",
                "f(1 = 1 § expected comma after the last argument in function \"f\"",
                "f(,1) = 1 § unexpected comma in function \"f\"",
                "f(1 § invalid or incomplete function \"f\" (expected ')')",
                "f($) = 1 § unsupported argument character '$' in function \"f\"",
            })
    void malformedTextsAreExplainedInThePeersWords(String text, String message) {
        assertThatThrownBy(() -> FilterParser.parse(text))
                .isInstanceOf(FilterException.class)
                .hasMessage(message);
    }

    @Test
    void carriageReturnIsNoWhiteSpace() {
        assertThatThrownBy(() -> FilterParser.parse("a\r= 1")).hasMessage("unexpected character '\\r'");
    }

    @Test
    void twoHundredComparisonsAreTakenAndNoMore() {
        assertThat(FilterParser.parse(repeated(200))).isInstanceOf(And.class);
        assertThatThrownBy(() -> FilterParser.parse(repeated(201))).hasMessage("max filter expressions limit reached");
    }

    @Test
    void deepNestingCostsNoStack() {
        int depth = 100_000;

        Filter filter = FilterParser.parse("(".repeat(depth) + "a=1" + ")".repeat(depth));

        assertThat(filter).isEqualTo(equal("a"));
        assertThatThrownBy(() -> FilterParser.parse("(".repeat(depth))).isInstanceOf(FilterException.class);
    }

    @Test
    void writtenTreesReadBackTheSame() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            var writer = new FilterText(random);
            Filter filter = writer.tree(3);

            String text = writer.write(filter);

            assertThat(FilterParser.parse(text)).as(text).isEqualTo(filter);
        }
    }

    @Test
    void garbageIsRefusedOrReadButNeverBreaks() {
        var random = new Random(SEED);
        String alphabet = "ab1.@_:#'\"\\()=!?<>~&|,/ \n\t\r\0é👍-$%";
        int[] characters = alphabet.codePoints().toArray();
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(24);
            for (int k = 0; k < length; k++) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            parseOrRefuse(text.toString());
        }
    }

    private static void parseOrRefuse(String text) {
        try {
            assertThat(FilterParser.parse(text)).as(text).isNotNull();
        } catch (FilterException refused) {
            assertThat(refused.getMessage()).as(text).isNotBlank();
        }
    }

    private static String repeated(int comparisons) {
        return "a=1" + "&&a=1".repeat(comparisons - 1);
    }

    private static Filter equal(String name) {
        return new Comparison(identifier(name), Operator.EQUAL, false, new Term.Number("1"));
    }

    private static Term identifier(String name) {
        return new Term.Identifier(name);
    }
}
