package dev.jarbase.adapter.identity.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.identity.oauth2.StubProvider.Asked;
import dev.jarbase.adapter.identity.oauth2.StubProvider.Told;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.oauth2.KnownProvider;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts as each provider documents them (accounts.json), and what is read of them. */
class ProvidersTest {
    private static final Obj ACCOUNTS = accounts();
    private static final TestKeys KEYS = new TestKeys();
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_100);

    @AutoClose
    private final StubProvider stub = new StubProvider();

    private final WebOAuth2Providers providers =
            new WebOAuth2Providers(InstantSource.fixed(NOW), WebOAuth2Providers.Options.DEFAULT, stub.url("/keys"));

    static List<String> names() {
        return KnownProvider.all().stream().map(KnownProvider::name).toList();
    }

    @Test
    void eachProviderHasAnAccount() {
        assertThat(ACCOUNTS.members().keySet()).containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPropertyIsReadFromItsPlace(String name) {
        Obj account = account(name);
        Obj expected = (Obj) account.get("expected").orElseThrow();

        OAuth2User user = read(name, account);

        assertThat(user.id()).isEqualTo(text(expected, "id"));
        assertThat(user.name()).isEqualTo(text(expected, "name"));
        assertThat(user.username()).isEqualTo(text(expected, "username"));
        assertThat(user.avatarUrl()).isEqualTo(text(expected, "avatarURL"));
        assertThat(user.email()).isEqualTo(text(expected, "email"));
        assertThat(user.tokens().accessToken()).isEqualTo("the-token");
        assertThat(user.rawUser().members()).containsAllEntriesOf(((Obj) answer(account)).members());
        account.get("raw")
                .map(Array.class::cast)
                .ifPresent(raw -> assertThat(
                                user.rawUser().get(((Text) raw.items().get(0)).value()))
                        .contains(raw.items().get(1)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void questionsCarryTheTokenAndWhatTheProviderWants(String name) {
        Obj account = account(name);
        read(name, account);

        for (Asked asked : stub.asked("/api/user")) {
            assertThat(asked.header("Authorization")).contains("Bearer the-token");
            account.get("asked")
                    .map(Obj.class::cast)
                    .ifPresent(wanted -> wanted.members()
                            .forEach((header, value) -> requireAsked(asked, header, ((Text) value).value())));
        }
        assertThat(stub.asked("/api/user")).hasSize(name.equals("apple") ? 0 : 1);
    }

    private static void requireAsked(Asked asked, String what, String value) {
        switch (what) {
            case "method" -> assertThat(asked.method()).isEqualTo(value);
            case "body" ->
                assertThat(((Text) ((Obj) JsonReader.parse(asked.body()))
                                        .get("query")
                                        .orElseThrow())
                                .value())
                        .contains(value);
            default -> assertThat(asked.header(what)).contains(value);
        }
    }

    /** Attack kind 9: accounts linked by an address that was never proven. */
    @ParameterizedTest
    @MethodSource("names")
    void unprovenAddressesAreNotRead(String name) {
        Obj account = account(name);

        for (Obj changed : changed(account, "unproven")) {
            assertThat(read(name, changed).email()).isEmpty();
        }
        for (JsonValue change : items(account, "unprovenEmails")) {
            Obj emails = new Obj(Map.of("list", account.get("emails").orElseThrow()));
            Obj changed = (Obj) with(emails, "list." + path(change), value(change));
            assertThat(read(name, put(account, "emails", changed.get("list").orElseThrow()))
                            .email())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void picturesThatAreNoneAreLeftOut(String name) {
        for (Obj changed : changed(account(name), "pictureless")) {
            assertThat(read(name, changed).avatarUrl()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesArePutTogetherOfWhatThereIs(String name) {
        Obj account = account(name);
        for (JsonValue change : items(account, "named")) {
            Text expected = (Text) ((Array) change).items().get(2);
            assertThat(read(name, changed(account, change)).name()).isEqualTo(expected.value());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void accountsThatAreClosedOrAnswersOfAnotherShapeAreRefused(String name) {
        for (Obj changed : changed(account(name), "refused")) {
            assertThatThrownBy(() -> read(name, changed)).isInstanceOf(OAuth2Exception.class);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void accountsThatAnswerNothingHaveNoId(String name) {
        stub.tell("/api/user", Told.json("[]"));
        OAuth2Tokens tokens = new OAuth2Tokens("the-token", "", Optional.empty(), Obj.EMPTY);

        assertThatThrownBy(() -> providers.user(stub.provider(name, "/api/user", "{}"), tokens))
                .isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void missingAddressesAreToldWithoutThem(String name) {
        for (int status : new int[] {401, 403, 404}) {
            Obj account = account(name);
            if (account.get("emails").isPresent()) {
                stub.tell("/api/emails", new Told(status, "text/plain", "no"));
                stub.tell("/api/user/emails", new Told(status, "text/plain", "no"));
                assertThat(read(name, withoutEmails(account)).email()).isEmpty();
            }
        }
    }

    private static Obj withoutEmails(Obj account) {
        Map<String, JsonValue> members = new LinkedHashMap<>(account.members());
        members.remove("emails");
        return new Obj(members);
    }

    private OAuth2User read(String name, Obj account) {
        stub.tell("/keys", Told.json(KEYS.published()));
        account.get("user").ifPresent(user -> stub.tell("/api/user", Told.json(json(user))));
        account.get("emails").ifPresent(emails -> {
            stub.tell("/api/user/emails", Told.json(json(emails)));
            stub.tell("/api/emails", Told.json(json(emails)));
        });
        Map<String, JsonValue> answer = new LinkedHashMap<>();
        account.get("tokens").map(Obj.class::cast).ifPresent(tokens -> answer.putAll(tokens.members()));
        account.get("claims")
                .map(Obj.class::cast)
                .ifPresent(claims -> answer.put("id_token", JsonValue.of(KEYS.rsaToken(json(claims)))));
        var tokens = new OAuth2Tokens("the-token", "", Optional.empty(), new Obj(answer));
        return providers.user(stub.provider(name, "/api/user", "{}"), tokens);
    }

    private static List<Obj> changed(Obj account, String kind) {
        List<Obj> all = new ArrayList<>();
        items(account, kind).forEach(change -> all.add(changed(account, change)));
        return all;
    }

    private static Obj changed(Obj account, JsonValue change) {
        String source = account.get("claims").isPresent() ? "claims" : "user";
        return put(account, source, with(answer(account), path(change), value(change)));
    }

    private static JsonValue answer(Obj account) {
        return account.get("claims").or(() -> account.get("user")).orElseThrow();
    }

    private static String path(JsonValue change) {
        return ((Text) ((Array) change).items().get(0)).value();
    }

    private static JsonValue value(JsonValue change) {
        return ((Array) change).items().get(1);
    }

    private static JsonValue with(JsonValue tree, String path, JsonValue value) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        if (tree instanceof Array(List<JsonValue> items)) {
            List<JsonValue> changed = new ArrayList<>(items);
            int index = Integer.parseInt(step);
            changed.set(index, dot < 0 ? value : with(items.get(index), path.substring(dot + 1), value));
            return new Array(changed);
        }
        Obj object = (Obj) tree;
        JsonValue inner = object.get(step).orElse(JsonValue.NULL);
        return put(object, step, dot < 0 ? value : with(inner, path.substring(dot + 1), value));
    }

    private static Obj put(Obj object, String name, JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Obj(members);
    }

    private static List<JsonValue> items(Obj account, String kind) {
        return account.get(kind).map(value -> ((Array) value).items()).orElse(List.of());
    }

    private static String text(Obj object, String name) {
        return object.get(name).map(value -> ((Text) value).value()).orElse("");
    }

    private static String json(JsonValue value) {
        return new String(new JsonWriter(256).value(value).toBytes(), StandardCharsets.UTF_8);
    }

    private static Obj account(String name) {
        return (Obj) ACCOUNTS.get(name).orElseThrow();
    }

    private static Obj accounts() {
        try (InputStream in = Objects.requireNonNull(ProvidersTest.class.getResourceAsStream("accounts.json"))) {
            return (Obj) JsonReader.parse(in.readAllBytes());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
