package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.application.records.ListQuery;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack kinds 1, 2 and 43: what a guest may not see must not show through filters, sorts, totals or relations. */
final class SideChannelTest {
    @AutoClose
    private Scene scene;

    private Collection members;
    private Collection notes;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        members = scene.collection("members", CollectionType.AUTH, AccessRule.OPEN, hidden("pin"), password("phrase"));
        Collection vault = scene.collection("vault", CollectionType.BASE, AccessRule.LOCKED, Scene.text("code"));
        notes = scene.collection(
                "notes",
                Scene.text("title"),
                new Field.NumberField(FieldBase.of("f_n", "n"), Optional.empty(), Optional.empty(), false),
                hidden("draft"),
                password("phrase"),
                Scene.relation("author", members, false, false, 1),
                Scene.relation("vaults", vault, false, false, 5));
        Record author = scene.create(
                members,
                "{\"email\":\"a@example.com\",\"password\":\"correct horse\",\"passwordConfirm\":\"correct"
                        + " horse\",\"pin\":\"1234\"}");
        Record secret = scene.create(vault, "{\"code\":\"open sesame\"}");
        scene.create(
                notes,
                "{\"title\":\"one\",\"n\":1,\"draft\":\"s3cret\",\"author\":\"" + author.id() + "\",\"vaults\":[\""
                        + secret.id() + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phrase ~ '$2a'",
                "author.phrase ~ '$2a'",
                "draft = 's3cret'",
                "draft ~ 's'",
                "draft:lower = 's3cret'",
                "draft:length > 0",
                "draft:isset = true",
                "title = draft",
                "author.pin = '1234'",
                "author.pin ?~ '1'",
                "author.password ~ '$2a'",
                "author.tokenKey > 'a'",
                "author.notes_via_author.draft ~ 's'",
                "vaults.code ~ 'open'",
                "vaults.code ?= 'open sesame'",
                "members_via_id.pin = '1234'",
                "strftime('%Y', draft) = '2020'",
                "1 = 1 || draft = 's3cret'",
                "collectionId = 'x'",
                "title = 'one' UNION SELECT password FROM members",
                "title = 'one'; DROP TABLE notes",
                "title\" = 'one'",
                "[[draft]] = 's3cret'",
                "`draft` = 's3cret'",
                "notes.draft = 's3cret'",
                "title = x'6f6e65'",
                "(SELECT draft) = 's3cret'",
            })
    void guestsCannotFilterByWhatTheyMayNotSee(String filter) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> list(filter, ""))
                .matches(fault ->
                        fault.kind() == Fault.Kind.INVALID && fault.errors().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft",
                "-draft",
                "title,draft",
                "author.pin",
                "author.password",
                "author.tokenKey",
                "vaults.code",
                "draft:length",
                "\"draft\"",
                "title; DROP TABLE notes",
                "(SELECT draft)",
                "1",
                "random()"
            })
    void guestsCannotSortByWhatTheyMayNotSee(String sort) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> list("", sort))
                .matches(fault ->
                        fault.kind() == Fault.Kind.INVALID && fault.errors().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@collection.vault.code ~ 'open'", "@request.auth.id = ''", "title = '@request.x'"})
    void guestsCannotReachForOtherCollectionsOrTheRequest(String filter) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> list(filter, ""))
                .matches(fault -> fault.kind() == Fault.Kind.FORBIDDEN);
    }

    @Test
    void addressesThatAreNotPublicAreNeitherFoundNorCounted() {
        Page found = list("author.email = 'a@example.com'", "");

        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = 1e400",
                "n = NaN",
                "n = Infinity",
                "n = +1",
                "n = 1.",
                "n = .5",
                "n = 0x1",
                "n = 1e3",
                "n = --1"
            })
    void oddNumbersAreRefused(String filter) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> list(filter, ""))
                .matches(fault -> fault.kind() == Fault.Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n < 9007199254740993",
                "n < 99999999999999999999999999999999999999",
                "n > -99999999999999999999999999999999999999",
                "n != 0.1"
            })
    void largeNumbersCompareAsNumbers(String filter) {
        assertThat(list(filter, "").items())
                .extracting(record -> record.text("title"))
                .containsExactly("one");
    }

    @Test
    void whoMayNotFilterLearnsThatBeforeWhatIsWrongWithThePage() {
        ListQuery query = new ListQuery(Optional.empty(), "@collection.notes.title = 'one'", "", "", "");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> scene.app().listRecords().list(notes, query, Scene.guest("{}")))
                .matches(fault -> fault.kind() == Fault.Kind.FORBIDDEN);
    }

    private Page list(String filter, String sort) {
        ListQuery query = new ListQuery(PageRequest.of(1, 30, false), filter, sort, "");
        return scene.app().listRecords().list(notes, query, Scene.guest("{}"));
    }

    private static Field password(String name) {
        return new Field.PasswordField(FieldBase.of("f_" + name, name), 0, 0, "", 4);
    }

    private static Field hidden(String name) {
        return new Field.TextField(FieldBase.of("f_" + name, name).withHidden(true), 0, 0, "", "", false);
    }
}
