package dev.jarbase.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdsTest {
    private final Crowds crowds = new Crowds(2);

    private boolean enter(String address) {
        return crowds.enter(InetAddress.ofLiteral(address));
    }

    @Test
    void countsEachAddressApart_28() {
        assertThat(enter("8.8.8.8")).isTrue();
        assertThat(enter("8.8.8.8")).isTrue();
        assertThat(enter("8.8.4.4")).isTrue();
        assertThat(enter("8.8.8.8")).isFalse();
        crowds.leave(InetAddress.ofLiteral("8.8.8.8"));

        assertThat(enter("8.8.8.8")).as("what was refused is not counted").isTrue();
        assertThat(enter("8.8.8.8")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, false",
        "127.0.0.1, true",
        "10.1.2.3, true",
        "192.168.0.9, true",
        "::1, true",
        "fe80::1, true",
        "fd00::1, true",
        "2001:db8::1, false"
    })
    void boundsOnlyAddressesThatAreNoProxies(String address, boolean isFree) {
        for (int i = 0; i < 2; i++) {
            assertThat(enter(address)).isTrue();
        }

        assertThat(enter(address)).isEqualTo(isFree);
    }

    @Test
    void takesANetworkOfIpv6ForOneClient() {
        assertThat(enter("2001:db8:1:2::1") && enter("2001:db8:1:2:ffff::9")).isTrue();

        assertThat(enter("2001:db8:1:2::3")).isFalse();
        assertThat(enter("2001:db8:1:3::1")).isTrue();
    }
}
