package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.wire.WireLimits;
import dev.jarbase.adapter.http.wire.WireSelector;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdLimitTest {
    private final CrowdLimit limit =
            new CrowdLimit(new WireSelector((request, answer) -> answer.send(204), WireLimits.DEFAULT), 2);

    @Test
    void countsConnectionsOfEachAddressApart_28() {
        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.enter("b")).isTrue();
        assertThat(limit.enter("a")).isFalse();
        limit.leave("a");
        limit.leave("a");

        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.enter("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "192.168.0.9, false",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "2001:db8::1, true"
    })
    void boundsOnlyAddressesThatAreNoProxies(String address, boolean bounded) throws UnknownHostException {
        assertThat(CrowdLimit.isBounded(InetAddress.getByName(address))).isEqualTo(bounded);
    }

    @Test
    void takesANetworkOfIpv6ForOneClient() throws UnknownHostException {
        String one = CrowdLimit.name(InetAddress.getByName("2001:db8:1:2::1"));

        assertThat(CrowdLimit.name(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isEqualTo(one);
        assertThat(CrowdLimit.name(InetAddress.getByName("2001:db8:1:3::1"))).isNotEqualTo(one);
    }
}
