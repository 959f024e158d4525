package dev.jarbase.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.Bucket;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {
    private static BucketAddress address(String endpoint, boolean isPathStyle) {
        return BucketAddress.of(new Bucket("b-1", "r", endpoint, "k", "s", isPathStyle));
    }

    @ParameterizedTest
    @CsvSource({
        "s3.example.com, true, https://s3.example.com/b-1/c/a",
        "s3.example.com, false, https://b-1.s3.example.com/c/a",
        "https://s3.example.com/, false, https://b-1.s3.example.com/c/a",
        "http://127.0.0.1:9000, true, http://127.0.0.1:9000/b-1/c/a",
        "http://s3.example.com:80, true, http://s3.example.com/b-1/c/a",
        "https://s3.example.com:443, true, https://s3.example.com/b-1/c/a",
        "https://s3.example.com:80, true, https://s3.example.com:80/b-1/c/a",
        "http://[::1]:9000, true, http://[::1]:9000/b-1/c/a",
        "https://gw.example.com/s3/, true, https://gw.example.com/s3/b-1/c/a",
        "https://gw.example.com/s3, false, https://b-1.gw.example.com/s3/c/a"
    })
    void bucketIsNamedByPathOrHost(String endpoint, boolean isPathStyle, String expected) {
        assertThat(address(endpoint, isPathStyle).uri("c/a", new TreeMap<>())).hasToString(expected);
    }

    @Test
    void allButUnreservedCharactersAreEncoded() {
        assertThat(address("s3.example.com", true)
                        .uri("c/ü +%&=?#~-_.!*'()", new TreeMap<>(Map.of("b", "x/y z", "a", "1+"))))
                .hasToString("https://s3.example.com/b-1/c/%C3%BC%20%2B%25%26%3D%3F%23~-_.%21%2A%27%28%29"
                        + "?a=1%2B&b=x%2Fy%20z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://", "http://a b", "https://:80", "https://x{"})
    void endpointThatIsNoneIsRefused(String endpoint) {
        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> address(endpoint, true));
    }
}
