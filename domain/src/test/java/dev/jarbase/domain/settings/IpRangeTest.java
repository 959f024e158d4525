package dev.jarbase.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "10.0.0.1, ::ffff:10.0.0.1, false",
        "fe80::1, fe80::1%eth0, false"
    })
    void containsItsAddressesOnly(String range, String address, boolean contained) {
        assertThat(IpRange.anyContains(List.of("bad", range), address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "256.1.1.1",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/08",
                "1.2.3.4/-1",
                "::1::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::12345",
                "g::",
                "::1/129",
                "fe80::1%eth0/64",
                "1:2:3:4:5:6:7::8",
                "::1.2.3.4:5",
                "fe80::1%",
                "1.2.3.4 "
            })
    void refusesWhatIsNoAddressOrSubnet(String text) {
        assertThat(IpRange.parse(text)).isEmpty();
    }

    @Test
    void addressIsWrittenInFull() {
        assertThat(IpAddress.parse("::ffff:1.2.3.4").map(IpAddress::expanded))
                .contains("0000:0000:0000:0000:0000:ffff:0102:0304");
        assertThat(IpAddress.parse("1.2.3.4").map(IpAddress::expanded)).contains("1.2.3.4");
    }
}
