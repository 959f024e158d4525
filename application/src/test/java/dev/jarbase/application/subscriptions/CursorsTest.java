package dev.jarbase.application.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.subscriptions.Cursors.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private final Cursors cursors = new Cursors(new Random(1)::nextInt);

    @Test
    void theCipherIsThePublishedOne() {
        Speck speck = new Speck(new Speck.Block(0x0f0e0d0c0b0a0908L, 0x0706050403020100L));
        var plain = new Speck.Block(0x6c61766975716520L, 0x7469206564616d20L);
        var sealed = new Speck.Block(0xa65d985179783265L, 0x7860fedf5c570d18L);

        assertThat(speck.seal(plain)).isEqualTo(sealed);
        assertThat(speck.open(sealed)).isEqualTo(plain);
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        assertThat(cursors.read(cursors.of(0, 0))).contains(new Place(0, 0));
        assertThat(cursors.read(cursors.of(Long.MAX_VALUE, 7))).contains(new Place(Long.MAX_VALUE, 7));
    }

    @Test
    void whatAnotherProcessOrNobodyWroteIsUnknown() {
        Cursors other = new Cursors(new Random(2)::nextInt);

        assertThat(cursors.read(other.of(5, 0))).isEmpty();
        assertThat(cursors.read("")).isEmpty();
        assertThat(cursors.read("ü")).isEmpty();
        assertThat(cursors.read("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void neighboursHaveNothingInCommon() {
        String first = cursors.of(1, 0);
        String second = cursors.of(2, 0);

        assertThat(first).hasSize(22);
        assertThat(second.substring(0, 4)).isNotEqualTo(first.substring(0, 4));
    }
}
