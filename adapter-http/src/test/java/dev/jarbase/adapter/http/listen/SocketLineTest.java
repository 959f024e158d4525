package dev.jarbase.adapter.http.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketLineTest {
    @TempDir
    private Path dir = Path.of("");

    @Test
    void handsOverBytesOfAFileAndNoneOfOneThatIsClosed() throws IOException {
        Path path = Files.writeString(dir.resolve("file"), "0123456789");
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel client = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept();
                FileChannel file = FileChannel.open(path);
                FileChannel closed = closed(path)) {
            SocketLine line = new SocketLine(accepted);

            assertThat(line.transfer(file, 2, 5)).isEqualTo(5);
            assertThat(line.transfer(file, 10, 5)).isZero();
            assertThat(client.socket().getInputStream().readNBytes(5))
                    .asString()
                    .isEqualTo("23456");
            assertThat(line.transfer(closed, 0, 5)).isZero();
            assertThat(line.remote().isLoopbackAddress()).isTrue();
        }
    }

    private static FileChannel closed(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        channel.close();
        return channel;
    }
}
