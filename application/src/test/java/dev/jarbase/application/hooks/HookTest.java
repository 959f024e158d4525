package dev.jarbase.application.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HookTest {
    private final Hook<Tagged> hook = new Hook<>();
    private final List<String> steps = new ArrayList<>();

    private static final class Tagged extends HookEvent {
        private final String tag;
        private String text = "";

        Tagged(String tag) {
            this.tag = tag;
        }

        @Override
        protected boolean isTagged(String asked) {
            return tag.equals(asked);
        }
    }

    private HookFunction<Tagged> step(String name) {
        return event -> {
            steps.add(name);
            event.next();
            steps.add("/" + name);
        };
    }

    private void trigger() {
        hook.trigger(new Tagged("posts"), () -> steps.add("action"));
    }

    @Test
    void actionRunsWithoutAnyHandler() {
        trigger();

        assertThat(hook.isEmpty()).isTrue();
        assertThat(steps).containsExactly("action");
    }

    @Test
    void handlersNestAroundTheActionByPriorityAndThenByRegistration() {
        hook.bind("late", 5, Set.of(), step("late"));
        hook.bind("first", 0, Set.of(), step("first"));
        hook.bind("second", 0, Set.of(), step("second"));
        hook.bind("early", -5, Set.of(), step("early"));

        trigger();

        assertThat(steps)
                .containsExactly("early", "first", "second", "late", "action", "/late", "/second", "/first", "/early");
    }

    @Test
    void handlerThatDoesNotGoOnEndsTheChainInSilence() {
        hook.bind(step("outer"));
        hook.bind(event -> steps.add("stop"));
        hook.bind(step("never"));

        trigger();

        assertThat(steps).containsExactly("outer", "stop", "/outer");
    }

    @Test
    void goingOnTwiceRunsTheRestOnce() {
        hook.bind(event -> {
            event.next();
            event.next();
        });

        trigger();

        assertThat(steps).containsExactly("action");
    }

    @Test
    void bindingAnIdAgainReplacesInPlace() {
        hook.bind("a", 0, Set.of(), step("old"));
        hook.bind("b", 0, Set.of(), step("b"));
        hook.bind("a", 0, Set.of(), step("new"));

        trigger();

        assertThat(steps).startsWith("new", "b", "action");
    }

    @Test
    void taggedHandlersHearOnlyTheirEvents() {
        hook.bind(Set.of("posts", "pages"), step("posts"));
        hook.bind(Set.of("users"), step("users"));

        trigger();

        assertThat(steps).containsExactly("posts", "action", "/posts");
    }

    @Test
    void hookIsSilentForCollectionsThatNoHandlerIsTaggedWith() {
        hook.bind(Set.of("posts", "users-id"), step("posts"));

        assertThat(hook.isSilentFor(named("posts"))).isFalse();
        assertThat(hook.isSilentFor(named("users"))).isFalse();
        assertThat(hook.isSilentFor(named("pages"))).isTrue();
    }

    @Test
    void builtInHandlerIsHeardWhileItHasSomethingToDo() {
        AtomicBoolean busy = new AtomicBoolean();
        hook.bindBuiltIn("built-in", 0, collection -> busy.get(), step("built-in"));

        assertThat(hook.isSilentFor(named("posts"))).isTrue();
        busy.set(true);
        assertThat(hook.isSilentFor(named("posts"))).isFalse();
        assertThat(hook.isLeftToBuiltIns(named("posts"))).isTrue();

        hook.bind(Set.of("posts"), step("posts"));
        assertThat(hook.isLeftToBuiltIns(named("posts"))).isFalse();
        assertThat(hook.isLeftToBuiltIns(named("pages"))).isTrue();
    }

    private static Collection named(String name) {
        return Collection.of(new Collection.Definition(
                name + "-id",
                name,
                CollectionType.BASE,
                false,
                List.of(),
                List.of(),
                AccessRules.LOCKED,
                CollectionOptions.Base.EMPTY,
                "",
                ""));
    }

    @Test
    void changesOfTheEventTravelAlong() {
        hook.bind(event -> {
            event.text = "changed";
            event.next();
        });
        Tagged event = new Tagged("posts");

        hook.trigger(event, () -> steps.add(event.text));

        assertThat(steps).containsExactly("changed");
    }

    @Test
    void errorsPropagateThroughEarlierHandlers() {
        hook.bind(event -> {
            try {
                event.next();
            } finally {
                steps.add("seen");
            }
        });

        assertThatThrownBy(() -> hook.trigger(new Tagged("posts"), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(steps).containsExactly("seen");
    }

    @Test
    void unboundHandlersAreNotHeardAnyMore() {
        String id = hook.bind(step("gone"));
        hook.unbind(id);

        trigger();

        assertThat(steps).containsExactly("action");
    }

    @Test
    void answerIsThatOfTheActionUnlessAHandlerEndsTheChain() {
        String alone = hook.answer(new Tagged("posts"), "withheld", () -> "given");
        hook.bind(Set.of("posts"), HookEvent::next);
        String around = hook.answer(new Tagged("posts"), "withheld", () -> "given");
        hook.bind(Set.of("posts"), event -> {});
        String ended = hook.answer(new Tagged("posts"), "withheld", () -> "given");

        assertThat(List.of(alone, around, ended)).containsExactly("given", "given", "withheld");
    }
}
