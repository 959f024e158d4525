package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.HookEvent;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.LifecycleHooks;
import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.records.ListQuery;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordHooksTest {
    private final List<String> steps = new ArrayList<>();

    @AutoClose
    private Scene scene;

    private Collection posts;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        posts = scene.collection("posts", Scene.requiredText("title"), Scene.text("slug"));
    }

    private void noteEverything() {
        Hooks hooks = scene.app().hooks();
        note("RecordCreateRequest", hooks.recordRequests().create());
        note("RecordUpdateRequest", hooks.recordRequests().update());
        note("RecordDeleteRequest", hooks.recordRequests().delete());
        note("RecordEnrich", hooks.recordEnrich());
        noteFamily("Record", hooks.records());
        noteFamily("Model", hooks.models());
    }

    private <E extends HookEvent, X extends HookEvent> void noteFamily(String family, LifecycleHooks<E, X> hooks) {
        note(family + "Validate", hooks.validate());
        for (Operation operation : List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE)) {
            String name = operation.word();
            note(family + " " + name, hooks.around(operation));
            note(family + " " + name + "Execute", hooks.execute(operation));
            note(family + " after " + name, hooks.afterSuccess(operation));
            note(family + " " + name + " error", hooks.afterError(operation));
        }
    }

    private void note(String name, Hook<? extends HookEvent> hook) {
        hook.bind(Set.of("posts"), event -> {
            steps.add(name);
            event.next();
        });
    }

    @Test
    void createRunsTheHooksFromTheRequestToTheAnswer() {
        noteEverything();

        scene.create(posts, "{\"title\":\"a\"}");

        assertThat(steps)
                .containsExactly(
                        "RecordCreateRequest",
                        "Record create",
                        "Model create",
                        "RecordValidate",
                        "ModelValidate",
                        "Record createExecute",
                        "Model createExecute",
                        "Record after create",
                        "Model after create",
                        "RecordEnrich");
    }

    @Test
    void deleteRunsTheHooksOfRequestRecordAndModel() {
        Record post = scene.create(posts, "{\"title\":\"a\"}");
        noteEverything();

        scene.app().deleteRecord().delete(posts, post.id(), RequestInfo.SYSTEM);

        assertThat(steps)
                .containsExactly(
                        "RecordDeleteRequest",
                        "Record delete",
                        "Model delete",
                        "Record deleteExecute",
                        "Model deleteExecute",
                        "Record after delete",
                        "Model after delete");
    }

    @Test
    void afterSuccessWaitsForTheCommitAndComesInOrderOfSaves() {
        scene.app().hooks().records().afterCreateSuccess().bind(event -> {
            steps.add(event.record().text("title") + " "
                    + scene.app().unitOfWork().isActive());
            event.next();
        });

        scene.app().unitOfWork().inTransaction(() -> {
            scene.create(posts, "{\"title\":\"a\"}");
            scene.create(posts, "{\"title\":\"b\"}");
            steps.add("work done");
        });

        assertThat(steps).containsExactly("work done", "a false", "b false");
    }

    @Test
    void rollbackMakesRecordsNewAgainAndRunsErrorHooks() {
        noteEverything();
        Record post = Record.fresh(posts).set("title", FieldValue.Text.of("a"));

        assertThatThrownBy(() -> scene.app().unitOfWork().inTransaction(() -> {
                    scene.app().saveRecord().save(post);
                    assertThat(post.isNew()).isFalse();
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(post.isNew()).isTrue();
        assertThat(scene.exists(post)).isFalse();
        assertThat(steps).endsWith("Model createExecute", "Record create error", "Model create error");
    }

    @Test
    void refusedValuesRunErrorHooksOfBothFamilies() {
        noteEverything();

        assertThatThrownBy(() -> scene.create(posts, "{}")).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.message()).isEqualTo("Failed to create record.");
            assertThat(fault.errors().children()).containsOnlyKeys("title");
        });

        assertThat(steps).endsWith("RecordValidate", "Record create error", "Model create error");
    }

    @Test
    void errorAfterSuccessReachesTheCallerThoughTheRecordIsStored() {
        scene.app().hooks().records().afterCreateSuccess().bind(event -> {
            throw new IllegalStateException("too late");
        });

        assertThatThrownBy(() -> scene.create(posts, "{\"title\":\"a\"}"))
                .isInstanceOf(Fault.class)
                .hasMessage("Failed to create record.");
        assertThat(scene.app().ports().data().records().count(posts)).isEqualTo(1);
    }

    @Test
    void handlerThatDoesNotGoOnLeavesTheRecordUnsavedWithoutAFault() {
        noteEverything();
        scene.app().hooks().records().create().bind(event -> {});

        Record post = scene.create(posts, "{\"title\":\"a\"}");

        assertThat(post.isNew()).isTrue();
        assertThat(scene.exists(post)).isFalse();
        assertThat(steps).contains("Record after create", "RecordEnrich");
    }

    @Test
    void changesBeforeValidationAreValidatedAndStored() {
        scene.app().hooks().records().create().bind(Set.of("posts"), event -> {
            event.record().set("slug", FieldValue.Text.of("by-hook"));
            event.next();
        });

        Record post = scene.create(posts, "{\"title\":\"a\"}");

        assertThat(scene.stored(post).text("slug")).isEqualTo("by-hook");
    }

    @Test
    void enrichHooksSeeEveryRecordOfALargePage() {
        scene.app().unitOfWork().inTransaction(() -> {
            for (int i = 0; i < PageRequest.MAX_PER_PAGE; i++) {
                scene.create(posts, "{\"title\":\"a\"}");
            }
        });
        for (int i = 0; i < 5; i++) {
            scene.app().hooks().recordEnrich().bind(event -> {
                event.record().setCustom("seen", JsonValue.of(true));
                event.next();
            });
        }

        PageRequest all = PageRequest.of(1, PageRequest.MAX_PER_PAGE, true);
        Page page = scene.app().listRecords().list(posts, new ListQuery(all, "", "", ""), Scene.guest("{}"));

        assertThat(page.items())
                .hasSize(PageRequest.MAX_PER_PAGE)
                .allMatch(record -> record.custom().containsKey("seen"));
    }

    @Test
    void originalValuesAreKnownUntilTheHooksAfterSuccessHaveRun() {
        Record post = scene.create(posts, "{\"title\":\"a\"}");
        scene.app().hooks().records().afterUpdateSuccess().bind(event -> {
            steps.add(event.record().original("title") + " " + event.record().get("title"));
            event.next();
        });

        RequestInfo change = RequestInfo.SYSTEM.withBody(Scene.json("{\"title\":\"b\"}"));
        Record updated = scene.app().updateRecord().update(posts, post.id(), "", change);

        assertThat(steps).containsExactly("Text[value=a] Text[value=b]");
        assertThat(updated.isChanged("title")).isFalse();
    }
}
