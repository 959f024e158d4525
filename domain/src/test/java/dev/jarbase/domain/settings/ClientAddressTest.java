package dev.jarbase.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.settings.Settings.TrustedProxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attack kind 12: forged forwarding headers. */
class ClientAddressTest {
    private static final String REMOTE = "192.0.2.1";

    @Test
    void headersThatAreNotTrustedAreIgnored() {
        assertThat(address(new TrustedProxy(List.of(), false), Map.of("X-Forwarded-For", "10.0.0.1")))
                .isEqualTo(REMOTE);
    }

    @Test
    void rightmostAddressOfATrustedHeaderCounts() {
        assertThat(address(new TrustedProxy(List.of("X-Real"), false), Map.of("X-Real", "6.6.6.6, 10.0.0.1 , junk")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void leftmostAddressCountsIfThatIsConfigured() {
        assertThat(address(new TrustedProxy(List.of("X-Real"), true), Map.of("X-Real", "junk,::1, 10.0.0.1")))
                .isEqualTo("0000:0000:0000:0000:0000:0000:0000:0001");
    }

    @Test
    void firstHeaderWithAnAddressCounts() {
        var proxy = new TrustedProxy(List.of("Missing", "Junk", "X-Real", "Later"), false);

        assertThat(address(proxy, Map.of("Junk", "none", "X-Real", "10.0.0.1", "Later", "10.0.0.2")))
                .isEqualTo("10.0.0.1");
    }

    private static String address(TrustedProxy proxy, Map<String, String> headers) {
        return ClientAddress.of(proxy, name -> Optional.ofNullable(headers.get(name)), REMOTE);
    }
}
