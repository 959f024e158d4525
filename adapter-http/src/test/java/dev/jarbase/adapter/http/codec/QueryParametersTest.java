package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
    @Test
    void keepsTheFirstOfRepeatedNames() {
        QueryParameters query = QueryParameters.parse("a=1&b=x+y%26&a=2&c&=d&&%C3%A9=%F0%9F%98%80");

        assertThat(query.firstValues())
                .isEqualTo(Map.of("a", "1", "b", "x y&", "c", "", "", "d", "\u00e9", "\ud83d\ude00"));
        assertThat(query.first("a")).isEqualTo("1");
        assertThat(query.isMalformed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "%x=1", "a;b=1", "a=1;b"})
    void leavesOutWhatIsMalformed(String malformed) {
        QueryParameters query = QueryParameters.parse("k=v&" + malformed + "&l=w");

        assertThat(query.firstValues()).isEqualTo(Map.of("k", "v", "l", "w"));
        assertThat(query.isMalformed()).isTrue();
    }

    @Test
    void readsBackWhatWasEncoded() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> written = new ArrayList<>();
            var query = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                String name = text(random);
                String value = text(random);
                written.add(name);
                written.add(value);
                query.append(query.isEmpty() ? "" : "&")
                        .append(encode(name))
                        .append('=')
                        .append(encode(value));
            }

            List<String> read = new ArrayList<>();
            QueryParameters.parse(query.toString()).forEach((name, value) -> {
                read.add(name);
                read.add(value);
            });

            assertThat(read).isEqualTo(written);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 0x2000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
