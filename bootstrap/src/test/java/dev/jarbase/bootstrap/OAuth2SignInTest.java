package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.oauth2.ProofKey;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.testkit.oauth2.MemoryOAuth2Providers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 9 where it concerns accounts: spent codes, proof keys, and accounts made for others in advance. */
class OAuth2SignInTest {
    private static final String EMAIL = "ann@example.com";
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MemoryOAuth2Providers providers = new MemoryOAuth2Providers();

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder, ports -> ports.oauth2(providers));
        scene.change("users", options -> options.providers(provider("google"), provider("github")));
    }

    @Test
    void codeMakesAnAccountThatIsVerifiedAndLinked() {
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL).withName("Ann"));

        AuthResult result = signIn("google", "code");

        assertThat(result.record().text("email")).isEqualTo(EMAIL);
        assertThat(result.record().text("name")).isEqualTo("Ann");
        assertThat(result.record().bool("verified")).isTrue();
        assertThat(isNew(result)).isTrue();
        assertThat(scene.all("_externalAuths", result.record()))
                .singleElement()
                .satisfies(link -> assertThat(link.text("providerId")).isEqualTo("g1"));
    }

    @Test
    void linkedAccountIsFoundAgainWhateverItsAddressIsNow() {
        providers.allow("first", MemoryOAuth2Providers.user("g1", EMAIL));
        Record account = signIn("google", "first").record();
        providers.allow("second", MemoryOAuth2Providers.user("g1", "other@example.com"));

        AuthResult again = signIn("google", "second");

        assertThat(again.record().id()).isEqualTo(account.id());
        assertThat(isNew(again)).isFalse();
        assertThat(scene.all("_externalAuths", account)).hasSize(1);
    }

    @Test
    void codeIsGoodOnce() {
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL));
        signIn("google", "code");

        assertThatThrownBy(() -> signIn("google", "code")).hasMessage("Failed to fetch OAuth2 token.");
    }

    @Test
    void codeOfAnotherProofKeyIsWorthless() {
        providers.allow(
                "code",
                MemoryOAuth2Providers.user("g1", EMAIL),
                ProofKey.of("right").challenge());

        assertThatThrownBy(() -> signIn("google", "code", "\"codeVerifier\":\"wrong\""))
                .hasMessage("Failed to fetch OAuth2 token.");
        assertThat(scene.app().ports().data().records().count(scene.collection("users")))
                .isZero();
    }

    @Test
    void ownerOfTheAddressTakesOverWhatSomebodyMadeInAdvance() {
        Record prepared = scene.account("users", EMAIL);
        providers.allow("attacker", MemoryOAuth2Providers.user("evil", "evil@example.com"));
        signIn("github", "attacker", Optional.of(prepared));
        providers.allow("owner", MemoryOAuth2Providers.user("g1", EMAIL));

        AuthResult owner = signIn("google", "owner");

        assertThat(owner.record().id()).isEqualTo(prepared.id());
        assertThat(owner.record().bool("verified")).isTrue();
        assertThat(scene.all("_externalAuths", prepared))
                .singleElement()
                .satisfies(link -> assertThat(link.text("provider")).isEqualTo("google"));
        assertThatThrownBy(() -> scene.signIn("users", credentials(EMAIL, PASSWORD)))
                .hasMessage("Failed to authenticate.");
    }

    @Test
    void verifiedAccountKeepsItsPassword() {
        Record account = verified(EMAIL);
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL));

        signIn("google", "code");

        assertThat(scene.signedIn("users", EMAIL).record().id()).isEqualTo(account.id());
    }

    @Test
    void callerLinksToHimselfWhateverTheAddress() {
        Record caller = verified(EMAIL);
        providers.allow("code", MemoryOAuth2Providers.user("g1", "other@example.com"));

        AuthResult result = signIn("google", "code", Optional.of(caller));

        assertThat(result.record().id()).isEqualTo(caller.id());
        assertThat(scene.stored(caller).text("email")).isEqualTo(EMAIL);
    }

    @Test
    void accountLinksToOneAccountOfAProvider() {
        Record caller = verified(EMAIL);
        providers.allow("one", MemoryOAuth2Providers.user("g1", ""));
        signIn("google", "one", Optional.of(caller));
        providers.allow("two", MemoryOAuth2Providers.user("g2", ""));

        Fault refused = catchThrowableOfType(Fault.class, () -> signIn("google", "two", Optional.of(caller)));

        assertThat(refused).hasMessage("Failed to authenticate.");
        assertThat(refused.errors().children()).containsKey("provider");
        assertThat(scene.all("_externalAuths", caller)).hasSize(1);
    }

    @Test
    void addressThatIsNotProvenMakesNoAccount() {
        scene.account("users", EMAIL);
        providers.allow("code", MemoryOAuth2Providers.user("g1", ""));

        assertThatThrownBy(() -> signIn("google", "code")).hasMessage("Failed to create record.");
    }

    @Test
    void wordOfTheClientGoesBeforeThatOfTheProvider() {
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL).withName("Ann"));

        AuthResult result = signIn(
                "google",
                "code",
                "\"createData\":{\"name\":\"Chosen\",\"email\":\"own@example.com\",\"verified\":false}");

        assertThat(result.record().text("name")).isEqualTo("Chosen");
        assertThat(result.record().text("email")).isEqualTo("own@example.com");
        assertThat(result.record().bool("verified")).isFalse();
    }

    @Test
    void clientCannotMakeItsAccountVerified() {
        providers.allow("code", MemoryOAuth2Providers.user("g1", ""));

        assertThatThrownBy(() ->
                        signIn("google", "code", "\"createData\":{\"email\":\"victim@example.com\",\"verified\":true}"))
                .hasMessage("Failed to create record.");
    }

    @Test
    void pictureIsStoredWithTheAccount() {
        providers.picture("https://example.com/ann.gif", PIXEL);
        providers.allow("code", withPicture("https://example.com/ann.gif"));

        Record account = signIn("google", "code").record();

        assertThat(account.text("avatar")).startsWith("ann_").endsWith(".gif");
    }

    @Test
    void accountDoesWithoutAPictureThatCannotBeHad() {
        providers.allow("code", withPicture("https://example.com/missing.gif"));

        assertThat(signIn("google", "code").record().text("avatar")).isEmpty();
    }

    @Test
    void providerOfAnotherCollectionIsRefused() {
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL));

        assertThatThrownBy(() -> signIn("gitlab", "code"))
                .hasMessage("An error occurred while loading the submitted data.");
    }

    @Test
    void hookChoosesTheAccount() {
        Record chosen = verified("chosen@example.com");
        scene.app().hooks().accountRequests().authWithOAuth2().bind(event -> {
            event.replace(scene.stored(chosen));
            event.isNewRecord(false);
            event.next();
        });
        providers.allow("code", MemoryOAuth2Providers.user("g1", EMAIL));

        assertThat(signIn("google", "code").record().id()).isEqualTo(chosen.id());
    }

    @Test
    void ofManyFirstSignInsOneMakesTheAccount() {
        for (int i = 0; i < 20; i++) {
            providers.allow("code" + i, MemoryOAuth2Providers.user("g1", EMAIL));
        }

        int winners = Race.winners(20, runner -> signIn("google", "code" + runner));

        assertThat(winners).isPositive();
        assertThat(scene.app().ports().data().records().count(scene.collection("users")))
                .isEqualTo(1);
        assertThat(scene.app().ports().data().records().count(scene.collection("_externalAuths")))
                .isEqualTo(1);
    }

    private Record verified(String email) {
        Record account = scene.account("users", email).set("verified", FieldValue.Bool.TRUE);
        scene.app().saveRecord().save(account);
        return account;
    }

    private static OAuth2User withPicture(String url) {
        OAuth2User user = MemoryOAuth2Providers.user("g1", EMAIL);
        return new OAuth2User(user.id(), "", "", EMAIL, url, user.rawUser(), user.tokens());
    }

    private AuthResult signIn(String provider, String code) {
        return signIn(provider, code, "\"redirectURL\":\"https://example.com\"");
    }

    private AuthResult signIn(String provider, String code, String further) {
        return (AuthResult) ask(provider, code, further, Actor.guest());
    }

    private AuthResult signIn(String provider, String code, Optional<Record> caller) {
        Actor actor =
                caller.<Actor>map(account -> new Actor.Account(account, "")).orElse(Actor.guest());
        return (AuthResult) ask(provider, code, "\"codeVerifier\":\"\"", actor);
    }

    private AuthOutcome ask(String provider, String code, String further, Actor actor) {
        String form = "{\"provider\":\"" + provider + "\",\"code\":\"" + code + "\"," + further + "}";
        return scene.app().auth().withOAuth2().authenticate(scene.request("users", form, actor));
    }

    private static boolean isNew(AuthResult result) {
        return ((JsonValue.Obj) result.meta().orElseThrow())
                .get("isNew")
                .orElseThrow()
                .equals(JsonValue.of(true));
    }

    private static AuthOptions.Provider provider(String name) {
        return new AuthOptions.Provider(Optional.empty(), name, "id", "secret", "", "", "", "", Optional.empty());
    }
}
