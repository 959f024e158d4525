package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.records.InvalidRecordException;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 5 and 8: what callers cannot set, and what ends with old credentials. */
class AccountUpkeepTest {
    @AutoClose
    private Scene scene;

    private Collection members;
    private Record member;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        members = scene.collection("members", CollectionType.AUTH, AccessRule.OPEN);
        member = scene.create(
                members, "{\"email\":\"m@x.y\",\"password\":\"12345678\",\"passwordConfirm\":\"12345678\"}");
    }

    private Record satellite(String collection, String more) {
        return scene.create(
                scene.app().catalog().byName(collection).orElseThrow(),
                "{\"collectionRef\":\"" + members.id() + "\",\"recordRef\":\"" + member.id() + "\"" + more + "}");
    }

    @Test
    void passwordIsStoredAsAHashOnly() {
        assertThat(scene.stored(member).text("password")).startsWith("$2a$");
        assertThat(scene.stored(member).text("tokenKey")).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void newPasswordRenewsTheTokenKeyAndEndsHalfDoneSignIns() {
        Record mfa = satellite("_mfas", ",\"method\":\"password\"");
        Record otp = satellite("_otps", ",\"password\":\"12345678\"");
        Record origin = satellite("_authOrigins", ",\"fingerprint\":\"f\"");
        String tokenKey = scene.stored(member).text("tokenKey");
        Record changed = scene.stored(member);
        changed.set("password", FieldValue.Password.plain("87654321"));

        scene.app().saveRecord().save(changed);

        assertThat(scene.stored(member).text("tokenKey")).isNotEqualTo(tokenKey);
        assertThat(scene.exists(mfa)).isFalse();
        assertThat(scene.exists(otp)).isFalse();
        assertThat(scene.exists(origin)).isFalse();
    }

    @Test
    void otherChangesKeepTheTokenKey() {
        Record origin = satellite("_authOrigins", ",\"fingerprint\":\"f\"");
        String tokenKey = scene.stored(member).text("tokenKey");
        Record changed = scene.stored(member);
        changed.set("emailVisibility", FieldValue.Bool.TRUE);

        scene.app().saveRecord().save(changed);

        assertThat(scene.stored(member).text("tokenKey")).isEqualTo(tokenKey);
        assertThat(scene.exists(origin)).isTrue();
    }

    @Test
    void provenAddressEndsWhatOthersLinkedBefore() {
        Record link = satellite("_externalAuths", ",\"provider\":\"google\",\"providerId\":\"1\"");
        String tokenKey = scene.stored(member).text("tokenKey");
        Record verified = scene.stored(member);
        verified.set("verified", FieldValue.Bool.TRUE);

        scene.app().saveRecord().save(verified);

        assertThat(scene.exists(link)).isFalse();
        assertThat(scene.stored(member).text("tokenKey")).isNotEqualTo(tokenKey);
    }

    @Test
    void deletedAccountTakesAlongWhatBelongsToIt() {
        Record link = satellite("_externalAuths", ",\"provider\":\"google\",\"providerId\":\"1\"");

        scene.app().removeRecord().remove(scene.stored(member));

        assertThat(scene.exists(link)).isFalse();
    }

    @Test
    void idsOfAccountsAreUniqueAmongAllAuthCollections() {
        Collection others = scene.collection("others", CollectionType.AUTH, AccessRule.OPEN);

        Fault fault = catchThrowableOfType(
                Fault.class,
                () -> scene.create(
                        others,
                        "{\"id\":\"" + member.id()
                                + "\",\"email\":\"o@x.y\",\"password\":\"12345678\",\"passwordConfirm\":\"12345678\"}"));

        assertThat(fault.errors().children().get("id"))
                .isInstanceOfSatisfying(
                        FieldErrors.Single.class,
                        error -> assertThat(error.code()).isEqualTo("validation_invalid_auth_id"));
    }

    @Test
    void guestsDoNotVerifyThemselvesNorChooseTokenKeys() {
        String body = "{\"email\":\"g@x.y\",\"password\":\"12345678\",\"passwordConfirm\":\"12345678\"";

        Fault fault = catchThrowableOfType(
                Fault.class,
                () -> scene.app().createRecord().create(members, "", Scene.guest(body + ",\"verified\":true}")));
        Record created = scene.app()
                .createRecord()
                .create(members, "", Scene.guest(body + ",\"tokenKey\":\"" + "k".repeat(50) + "\"}"));

        assertThat(fault.errors().children()).containsOnlyKeys("verified");
        assertThat(created.text("tokenKey")).isNotEqualTo("k".repeat(50));
    }

    @Test
    void referencesOfSystemRecordsMustExist() {
        assertThatThrownBy(() -> {
                    Record origin = Record.fresh(
                            scene.app().catalog().byName("_authOrigins").orElseThrow());
                    origin.set("collectionRef", FieldValue.Text.of("missing"));
                    origin.set("recordRef", FieldValue.Text.of(member.id()));
                    origin.set("fingerprint", FieldValue.Text.of("f"));
                    scene.app().saveRecord().save(origin);
                })
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        invalid -> assertThat(invalid.errors().children()).containsOnlyKeys("collectionRef"));
    }

    @Test
    void onlySuperuserStays() {
        Collection superusers =
                scene.app().catalog().byId(Collection.SUPERUSERS_ID).orElseThrow();
        Record only = scene.create(
                superusers, "{\"email\":\"s@x.y\",\"password\":\"1234567890\",\"passwordConfirm\":\"1234567890\"}");

        assertThatThrownBy(() -> scene.app()
                        .deleteRecord()
                        .delete(superusers, only.id(), Scene.as(new Actor.Account(only, ""), "{}")))
                .isInstanceOf(Fault.class)
                .hasMessage("You can't delete the only existing superuser.");
        assertThat(scene.stored(only).bool("verified")).isTrue();
    }
}
