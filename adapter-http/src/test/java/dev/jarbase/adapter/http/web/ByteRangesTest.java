package dev.jarbase.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Range headers, sensible and not (attack kind 29). */
class ByteRangesTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-6,0,7",
        "bytes=5-,5,10",
        "bytes=-3,12,3",
        "bytes=-99,0,15",
        "bytes= 0 - 1 ,0,2",
        "bytes=14-99,14,1"
    })
    void readsOnePart(String header, long start, long length) {
        assertThat(ByteRanges.parse(header, 15)).isEqualTo(new ByteRanges.Parts(List.of(new ByteRange(start, length))));
    }

    @Test
    void readsSeveralPartsUnlessTheyAreMoreThanTheWhole() {
        assertThat(ByteRanges.parse("bytes=0-0,2-3,", 15))
                .isEqualTo(new ByteRanges.Parts(List.of(new ByteRange(0, 1), new ByteRange(2, 2))));
        assertThat(ByteRanges.parse("bytes=0-13,0-13", 15)).isEqualTo(new ByteRanges.Parts(List.of()));
        assertThat(ByteRanges.parse("bytes=0-0,99-", 15)).isEqualTo(new ByteRanges.Parts(List.of(new ByteRange(0, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=abc",
                "lines=0-1",
                "bytes=5-2",
                "bytes=--1",
                "bytes=-",
                "bytes=1",
                "",
                "bytes=0-99999999999999999999",
                "bytes=0x1-2"
            })
    void refusesWhatIsNoRange(String header) {
        assertThat(ByteRanges.parse(header, 15)).isEqualTo(new ByteRanges.Invalid());
    }

    @Test
    void tellsRangesBehindTheEnd() {
        assertThat(ByteRanges.parse("bytes=15-", 15)).isEqualTo(new ByteRanges.Outside());
        assertThat(ByteRanges.parse("bytes=0-", 0)).isEqualTo(new ByteRanges.Parts(List.of()));
        assertThat(ByteRanges.parse("bytes=", 15)).isEqualTo(new ByteRanges.Parts(List.of()));
    }

    @Test
    void neverLeavesTheFile() {
        String[] pieces = {"0", "1", "9", "-", ",", " ", "5", "99999999999999999", "bytes="};
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            var header = new StringBuilder("bytes=");
            for (int i = random.nextInt(8); i > 0; i--) {
                header.append(pieces[random.nextInt(pieces.length)]);
            }
            if (ByteRanges.parse(header.toString(), 10) instanceof ByteRanges.Parts(List<ByteRange> ranges)) {
                assertThat(ranges).allSatisfy(range -> {
                    assertThat(range.start()).isBetween(0L, 10L);
                    assertThat(range.length()).isBetween(0L, 10 - range.start());
                });
            }
        }
    }
}
