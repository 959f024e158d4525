package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTimesTest {
    private static final String NOON = "2024-03-05 12:00:00.000Z";
    private static final Instant YEAR_ZERO = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59.999Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05 12:00:00.000Z",
                "2024-03-05 12:00:00Z",
                "2024-03-05T12:00:00Z",
                "2024-03-05T12:00:00",
                "2024-03-05 12:00:00",
                "2024-03-05T14:00:00+02:00",
                "2024-03-05T09:30:00-0230",
                "2024-03-05 14:00:00 +0200",
                "2024-03-05 14:00:00 +02:00",
                "2024-03-05 14:00:00 +0200 CEST",
                "Tue, 05 Mar 2024 12:00:00 GMT",
                "Tue, 05 Mar 2024 14:00:00 +0200",
                "05 Mar 24 12:00 MST",
                "Tuesday, 05-Mar-24 12:00:00 UTC",
                "Tue Mar  5 12:00:00 2024",
                "Tue Mar  5 12:00:00 PST 2024",
                "Tue Mar 05 14:00:00 +0200 2024"
            })
    void readsEveryAcceptedLayout(String text) {
        assertThat(DateTimes.normalize(text)).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05 00:00:00.000Z",
        "05 Mar 2024, 2024-03-05 00:00:00.000Z",
        "2024-03-05 1:02:03.98765Z, 2024-03-05 01:02:03.987Z",
        "0000-01-01 00:00:00Z, 0000-01-01 00:00:00.000Z",
        "9999-12-31 23:59:59.9999Z, 9999-12-31 23:59:59.999Z",
        "2024-02-29, 2024-02-29 00:00:00.000Z",
        "3:04PM, 0000-01-01 15:04:00.000Z"
    })
    void cutsToMillisecondsAndFillsWhatIsMissing(String text, String stored) {
        assertThat(DateTimes.normalize(text)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "2024",
                "2024-03-05 12:00",
                "2023-02-29",
                "2024-13-01",
                "2024-03-05 24:00:00Z",
                "2024-03-05 12:00:60Z",
                "2024-03-05T12:00:00z",
                " 2024-03-05",
                "2024-03-05 12:00:00.000Zx",
                "10000-01-01",
                "0001-01-01 00:00:00.000Z"
            })
    void takesWhatIsNoDateAsNone(String text) {
        assertThat(DateTimes.normalize(text)).isEmpty();
    }

    @Test
    void keepsMomentsThroughEveryLayoutWithMilliseconds() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Instant moment = randomMoment(random);
            String stored = DateTimes.format(moment);

            assertThat(spellings(moment, ZoneOffset.ofTotalSeconds(random.nextInt(-1080, 1081) * 60)))
                    .allSatisfy(text -> assertThat(DateTimes.normalize(text)).isEqualTo(stored));
            assertThat(DateTimes.parse(stored)).isEqualTo(moment);
        }
    }

    @Test
    void sortsAsTextLikeTheMoments() {
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            Instant first = randomMoment(random);
            Instant second = randomMoment(random);

            assertThat(Integer.signum(DateTimes.format(first).compareTo(DateTimes.format(second))))
                    .isEqualTo(Integer.signum(first.compareTo(second)));
        }
    }

    @Test
    void readsLongTextsInLinearTime() {
        String digits = "9".repeat(2_000_000);

        assertThat(DateTimes.normalize("2024-03-05 12:00:00." + digits + "Z")).isEqualTo("2024-03-05 12:00:00.999Z");
        assertThat(DateTimes.normalize(digits)).isEmpty();
        assertThat(DateTimes.normalize("Tue," + " ".repeat(2_000_000))).isEmpty();
    }

    @Test
    void refusesToParseWhatIsNotStored() {
        assertThatThrownBy(() -> DateTimes.parse("05 Mar 2024")).isInstanceOf(DateTimeException.class);
    }

    private static Instant randomMoment(Random random) {
        long span = YEAR_9999.toEpochMilli() - YEAR_ZERO.toEpochMilli();
        return Instant.ofEpochMilli(YEAR_ZERO.toEpochMilli() + 86_400_000 + random.nextLong(span - 172_800_000));
    }

    private static List<String> spellings(Instant moment, ZoneOffset offset) {
        var there = moment.atOffset(offset);
        return List.of(
                DateTimes.format(moment),
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                        .format(there),
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS xx", Locale.ROOT)
                        .format(there),
                DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss.SSS xx", Locale.ROOT)
                        .format(there));
    }
}
