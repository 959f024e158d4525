package dev.jarbase.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronScheduleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        * * * * *           | 2026-11-21T12:34:56Z | true
        34 12 21 11 6       | 2026-11-21T12:34:56Z | true
        34 12 21 11 5       | 2026-11-21T12:34:56Z | false
        */5 * * * *         | 2026-11-21T12:35:00Z | true
        1-30/2 * * * *      | 2026-11-21T12:31:00Z | false
        1,2,33-35 * * * *   | 2026-11-21T12:34:00Z | true
        @weekly             | 2026-11-22T00:00:00Z | true
        @weekly             | 2026-11-21T00:00:00Z | false
        """)
    void isDueWhenAllSegmentsMatch(String expression, String moment, boolean due) {
        assertThat(CronSchedule.parse(expression).isDue(ZonedDateTime.parse(moment)))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nope              | exactly 5 space separated segments
        * * * *           | exactly 5 space separated segments
        *  * * * *        | exactly 5 space separated segments
        60 * * * *        | between the min and max
        x * * * *         | invalid syntax
        */0 * * * *       | between 1 and the 59
        */1/2 * * * *     | invalid segment step format
        5/2 * * * *       | only with the wildcard or range
        * * 0-5 * *       | range minimum - must be between 1 and 31
        * * * 5-13 *      | range maximum - must be between 5 and 12
        * * * * 1-2-3     | must have 1 or 2 parts
        * * * * 7         | between the min and max
        """)
    void tellsWhyAnExpressionIsNone(String expression, String reason) {
        assertThatThrownBy(() -> CronSchedule.parse(expression))
                .isInstanceOf(InvalidCronException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void macroStandsForItsSegments() {
        assertThat(CronSchedule.expand("@daily")).isEqualTo("0 0 * * *");
        assertThat(CronSchedule.expand("1 2 3 4 5")).isEqualTo("1 2 3 4 5");
    }
}
