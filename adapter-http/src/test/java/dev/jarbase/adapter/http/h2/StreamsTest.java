package dev.jarbase.adapter.http.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamsTest {
    private final Streams streams = new Streams();

    /** The thread of the connection may have found a stream that the thread of its answer drops meanwhile. */
    @Test
    void whatComesForADroppedStreamIsGivenBackToTheConnection() {
        Http2Stream stream = streams.begin(1, -1, false);
        streams.drop(stream);

        assertThat(stream.receive(new Frame.Content(new byte[100], 0, 100), 130))
                .isEqualTo(130);
        assertThat(stream.dropInbox()).isZero();
    }

    @Test
    void paddingIsGivenBackAtOnceAndTheRestWhenItIsRead() {
        Http2Stream stream = streams.begin(1, -1, false);

        assertThat(stream.receive(new Frame.Content(new byte[100], 0, 100), 130))
                .isEqualTo(30);
        assertThat(streams.drop(stream)).isZero();
        assertThat(streams.settle(Streams.CONNECTION_WINDOW / 2 - 100)).isEqualTo(Streams.CONNECTION_WINDOW / 2);
    }
}
