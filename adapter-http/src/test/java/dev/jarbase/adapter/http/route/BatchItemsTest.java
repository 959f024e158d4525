package dev.jarbase.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchItemsTest {
    @Test
    void filesGoToTheRequestsThatTheirKeysName() {
        var body = (JsonValue.Obj) JsonReader.parse("{\"requests\":[{},{}]}");
        SubmittedFile first = SubmittedFile.of("a", new byte[1]);
        SubmittedFile second = SubmittedFile.of("b", new byte[1]);
        SubmittedFile lost = SubmittedFile.of("c", new byte[1]);

        List<Item> items = BatchItems.read(
                body,
                Map.of(
                        "requests.0.doc", List.of(first),
                        "requests[1].doc+", List.of(second),
                        "requests.10.doc", List.of(lost),
                        "doc", List.of(lost)));

        assertThat(items.get(0).files()).isEqualTo(Map.of("doc", List.of(first)));
        assertThat(items.get(1).files()).isEqualTo(Map.of("doc+", List.of(second)));
    }
}
