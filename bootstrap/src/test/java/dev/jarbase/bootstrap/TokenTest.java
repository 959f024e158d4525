package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack kinds 7 and 8: tokens of other kinds, other accounts and former times. */
class TokenTest {
    @TempDir
    private Path folder;

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
        user = scene.account("users", "u@example.com");
    }

    @Test
    void tokenOfAnotherKindSignsNobodyIn() {
        String file = scene.app().auth().tokenIssuer().file(user);

        assertThat(actor(file)).isEqualTo(Actor.guest());
        assertThat(scene.app().auth().tokenCheck().account(file, TokenType.FILE))
                .isPresent();
        assertThat(scene.app().auth().tokenCheck().account(token(), TokenType.FILE))
                .isEmpty();
    }

    @Test
    void tokenDiesWithPasswordEmailAndAccount() {
        String first = token();
        scene.app().saveRecord().save(stored().set("password", FieldValue.Password.plain("0987654321")));
        String second = scene.app().auth().tokenIssuer().auth(stored());
        scene.app().saveRecord().save(stored().set("email", FieldValue.Text.of("v@example.com")));
        String third = scene.app().auth().tokenIssuer().auth(stored());

        assertThat(actor(first)).isEqualTo(Actor.guest());
        assertThat(actor(second)).isEqualTo(Actor.guest());
        assertThat(actor(third).account()).isPresent();
        scene.app().removeRecord().remove(stored());
        assertThat(actor(third)).isEqualTo(Actor.guest());
    }

    @Test
    void claimsOfAnotherAccountOrCollectionDoNotFitTheSignature() {
        Record other = scene.account("users", "o@example.com");
        Record superuser = scene.account("_superusers", "s@example.com");

        assertThat(actor(forged(other, Map.of()))).isEqualTo(Actor.guest());
        assertThat(actor(forged(superuser, Map.of()))).isEqualTo(Actor.guest());
        assertThat(actor(forged(user, Map.of())).account()).isPresent();
        assertThat(actor(forged(user, Map.of("exp", JsonValue.of(1.0))))).isEqualTo(Actor.guest());
        assertThat(actor(forged(user, Map.of("type", JsonValue.of("file"))))).isEqualTo(Actor.guest());
        assertThat(actor(forged(user, Map.of("id", JsonValue.of(1.0))))).isEqualTo(Actor.guest());
        assertThat(actor(forged(user, Map.of("collectionId", JsonValue.of("nope")))))
                .isEqualTo(Actor.guest());
    }

    @Test
    void headersThatAreNoTokensAreGuests() {
        for (String header : new String[] {"", "Bearer ", "Bearer", "Basic dTpw", "a.b.c", "Bearer " + token() + "x"}) {
            assertThat(actor(header)).as(header).isEqualTo(Actor.guest());
        }
        assertThat(actor(token()).account()).isPresent();
    }

    @Test
    void refreshableTokenIsExchangedAndAStaticOneIsNot() {
        String refreshable = scene.app().auth().tokenIssuer().auth(user);
        String fixed = scene.app().auth().tokenIssuer().staticAuth(user, Duration.ofHours(1));

        assertThat(refreshed(refreshable).record().id()).isEqualTo(user.id());
        assertThat(actor(refreshed(refreshable).token()).account()).isPresent();
        assertThat(refreshed(fixed).token()).isEqualTo(fixed);
    }

    @Test
    void refreshIsForAccountsOfTheCollectionOnly() {
        Record superuser = scene.account("_superusers", "s@example.com");
        String token = scene.app().auth().tokenIssuer().auth(superuser);

        assertThatThrownBy(() -> refreshed(token))
                .hasMessage("The request requires auth record from _superusers collection.");
        assertThatThrownBy(() -> scene.app().auth().refresh().refresh(scene.request("users", "{}", Actor.guest())))
                .hasMessage("The request requires valid record authorization token.");
    }

    @Test
    void onlySuperusersImpersonateAndForTheTimeThatTheyAskFor() {
        Actor superuser = new Actor.Account(scene.account("_superusers", "s@example.com"), "");
        var impersonate = scene.app().auth().impersonate();

        AuthOutcome outcome =
                impersonate.impersonate(scene.request("users", "{\"duration\":100}", superuser), user.id());

        assertThat(outcome).isInstanceOfSatisfying(AuthResult.class, result -> {
            JsonValue.Obj claims = scene.app()
                    .ports()
                    .accounts()
                    .tokens()
                    .unverified(result.token())
                    .orElseThrow();
            double lifetime =
                    ((JsonValue.Num) claims.get("exp").orElseThrow()).value() - System.currentTimeMillis() / 1e3;
            assertThat(lifetime).isBetween(90.0, 100.0);
            assertThat(claims.get("refreshable")).contains(JsonValue.of(false));
        });
        assertThatThrownBy(() -> impersonate.impersonate(scene.request("users", "{}", superuser), "missing"))
                .hasMessage("The requested resource wasn't found.");
        assertThatThrownBy(() ->
                        impersonate.impersonate(scene.request("users", "{\"duration\":-1}", superuser), user.id()))
                .hasMessage("An error occurred while validating the submitted data.");
        assertThatThrownBy(() ->
                        impersonate.impersonate(scene.request("users", "{}", new Actor.Account(user, "")), user.id()))
                .hasMessage("The authorized record is not allowed to perform this action.");
    }

    private AuthResult refreshed(String token) {
        return (AuthResult) scene.app().auth().refresh().refresh(scene.request("users", "{}", actor(token)));
    }

    private Actor actor(String header) {
        return scene.app().auth().authenticate().actor(header);
    }

    private String token() {
        return scene.app().auth().tokenIssuer().auth(user);
    }

    private Record stored() {
        return scene.app()
                .ports()
                .data()
                .records()
                .byId(user.collection(), user.id())
                .orElseThrow();
    }

    /** A token with the claims of an account, some changed, signed with the key of the user. */
    private String forged(Record claimed, Map<String, JsonValue> changes) {
        Map<String, JsonValue> claims = new HashMap<>();
        claims.put("id", JsonValue.of(claimed.id()));
        claims.put("collectionId", JsonValue.of(claimed.collection().id()));
        claims.put("type", JsonValue.of("auth"));
        claims.put("exp", JsonValue.of(4e9));
        claims.putAll(changes);
        String key = stored().text("tokenKey")
                + user.collection().auth().orElseThrow().authToken().secret();
        return scene.app().ports().accounts().tokens().sign(new JsonValue.Obj(claims), key);
    }
}
