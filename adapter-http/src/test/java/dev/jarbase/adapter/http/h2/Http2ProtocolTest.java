package dev.jarbase.adapter.http.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.wire.WireLimits;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class Http2ProtocolTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final InetAddress ONE = InetAddress.ofLiteral("8.8.8.8");
    private static final InetAddress OTHER = InetAddress.ofLiteral("8.8.4.4");

    private final Http2Protocol protocol = new Http2Protocol(
            (request, answer) -> answer.send(204), new WireLimits(3, 2, 1 << 16, MINUTE, MINUTE, MINUTE, MINUTE));

    /** Few connections can carry as many requests as there may be connections. */
    @Test
    void anAddressLeavesRoomForOthers_28() {
        assertThat(protocol.enter(ONE)).isTrue();
        assertThat(protocol.enter(ONE)).isTrue();
        assertThat(protocol.enter(ONE)).isFalse();

        assertThat(protocol.enter(OTHER)).isTrue();
    }

    @Test
    void allTogetherAreBounded_28() {
        protocol.enter(ONE);
        protocol.enter(ONE);
        protocol.enter(OTHER);

        assertThat(protocol.enter(OTHER)).isFalse();
        protocol.leave(ONE);
        assertThat(protocol.enter(OTHER)).isTrue();
    }
}
