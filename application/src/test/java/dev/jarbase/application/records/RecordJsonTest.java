package dev.jarbase.application.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.Record.Expansion;
import dev.jarbase.domain.record.Record.Presentation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static String written(Record record) {
        JsonWriter out = new JsonWriter();
        RecordJson.write(out, record);
        return out.toString();
    }

    private static Record post() {
        return Record.fresh(Samples.POSTS)
                .set("id", FieldValue.Text.of("p1"))
                .set("title", FieldValue.Text.of("<b>"))
                .set("secret", FieldValue.Text.of("hidden"))
                .set("n", new FieldValue.Num(1.5))
                .set("ok", FieldValue.Bool.TRUE)
                .set("tags", new FieldValue.Texts(List.of("a", "b")))
                .set("meta", new FieldValue.Json("{\"z\": 1.0, \"a\": \"<\"}"))
                .set("place", new FieldValue.Geo(1, 2))
                .set("pin", FieldValue.Password.hashed("$2a$x"));
    }

    @Test
    void membersAreAlphabeticalAndHiddenOnesLeftOut() {
        assertThat(written(post()))
                .isEqualTo("{\"collectionId\":\"pbc_posts\",\"collectionName\":\"posts\",\"id\":\"p1\","
                        + "\"meta\":{\"z\":1.0,\"a\":\"\\u003c\"},\"n\":1.5,\"ok\":true,\"pin\":\"\","
                        + "\"place\":{\"lon\":1,\"lat\":2},\"tags\":[\"a\",\"b\"],\"title\":\"\\u003cb\\u003e\"}");
    }

    @Test
    void superusersSeeHiddenFieldsButNobodySeesSecretsOfAccounts() {
        Record post = post();
        post.present(new Presentation(true, true));
        Record user = Record.fresh(Samples.USERS).set("password", FieldValue.Password.hashed("$2a$x"));
        user.present(new Presentation(true, true));

        assertThat(written(post)).contains("\"secret\":\"hidden\"");
        assertThat(written(user)).contains("\"email\":\"\"").doesNotContain("password", "tokenKey");
    }

    @Test
    void emailIsShownOnlyIfItIsPublicOrTheReaderMaySeeIt() {
        Record user = Record.fresh(Samples.USERS).set("email", FieldValue.Text.of("a@b.c"));
        String toStranger = written(user);
        user.present(new Presentation(false, true));
        String toOwner = written(user);
        Record open = Record.fresh(Samples.USERS).set("emailVisibility", FieldValue.Bool.TRUE);

        assertThat(toStranger).doesNotContain("\"email\":");
        assertThat(toOwner).contains("\"email\":\"a@b.c\"");
        assertThat(written(open)).contains("\"email\":\"\"");
    }

    @Test
    void hooksHideAndAddMembers() {
        Record record = Record.fresh(Samples.USERS).set("id", FieldValue.Text.of("u1"));
        record.hide("verified");
        record.hide("collectionId");
        record.setCustom("aaa", JsonValue.of(1));
        record.setCustom("zzz", JsonValue.of("z"));
        record.setCustom("id", JsonValue.of("ignored"));

        String expected =
                "{\"aaa\":1,\"collectionName\":\"users\",\"emailVisibility\":false,\"id\":\"u1\",\"zzz\":\"z\"}";
        assertThat(written(record)).isEqualTo(expected);
        assertThat(JsonWriter.write(RecordJson.toJson(record))).isEqualTo(expected);
    }

    @Test
    void expansionsAreWrittenEvenIfThereAreNone() {
        Record record = Record.fresh(Samples.USERS);
        record.setExpand(Map.of());
        Record parent = Record.fresh(Samples.USERS);
        parent.setExpand(Map.of("b", new Expansion.One(record), "a", new Expansion.Many(List.of(record))));
        String child = written(record);

        assertThat(child).contains("\"expand\":{}");
        assertThat(written(parent)).contains("\"expand\":{\"a\":[" + child + "],\"b\":" + child + "}");
    }
}
