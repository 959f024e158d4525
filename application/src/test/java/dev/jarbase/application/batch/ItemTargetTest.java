package dev.jarbase.application.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.batch.ItemTarget.Action;
import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTargetTest {
    private static ItemTarget target(String method, String url) {
        return ItemTarget.of(new Item(method, url, Map.of(), JsonValue.Obj.EMPTY));
    }

    @Test
    void recordRoutesAreRecognised() {
        assertThat(target("POST", "/api/collections/posts/records"))
                .isEqualTo(new ItemTarget(Action.CREATE, "posts", "", ""));
        assertThat(target("PUT", "/api/collections/posts/records?expand=a/b"))
                .isEqualTo(new ItemTarget(Action.UPSERT, "posts", "", "expand=a/b"));
        assertThat(target("PATCH", "/api/collections/posts/records/abc?x"))
                .isEqualTo(new ItemTarget(Action.UPDATE, "posts", "abc", "x"));
        assertThat(target("DELETE", "/api/collections/posts/records/abc"))
                .isEqualTo(new ItemTarget(Action.DELETE, "posts", "abc", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/collections/posts/records",
        "POST, /api/collections/posts/records/abc",
        "DELETE, /api/collections/posts/records/",
        "POST, /api/collections//records",
        "POST, /api/collections/posts",
        "POST, /api/batch",
        "PATCH, /api/collections/posts/records/a/b",
        "POST, api/collections/posts/records",
    })
    void everythingElseIsRefused(String method, String url) {
        assertThatThrownBy(() -> target(method, url)).isInstanceOf(BrokenItemException.class);
    }

    @Test
    void parametersAreBelowTheMembersOfTheBody() {
        JsonValue.Obj body = new JsonValue.Obj(Map.of("a", JsonValue.of("own")));

        JsonValue.Obj merged =
                QueryText.parse("a=1&n=-1.5&t=true&x=01&l=1&l=b+c&bad=%zz&flag").below(body);

        assertThat(merged.members())
                .isEqualTo(Map.of(
                        "a", JsonValue.of("own"),
                        "n", JsonValue.of(-1.5),
                        "t", JsonValue.of(true),
                        "x", JsonValue.of("01"),
                        "l", new JsonValue.Array(List.of(JsonValue.of(1), JsonValue.of("b c"))),
                        "flag", JsonValue.of("")));
    }
}
