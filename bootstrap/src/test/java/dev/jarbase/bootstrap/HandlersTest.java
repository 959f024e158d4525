package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.HookEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.Hooks;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The named methods of an embedder: every hook has one, and no two are for the same. */
class HandlersTest {
    /** Hooks inside of those that have names. */
    private static final Set<String> INNER = Set.of("models");

    private static final HookFunction<HookEvent> PASS_ON = HookEvent::next;

    @TempDir
    private Path folder;

    @Test
    void everyHookHasOneMethod() throws ReflectiveOperationException {
        List<Method> methods = Arrays.stream(Jarbase.class.getMethods())
                .filter(method ->
                        method.getName().startsWith("on") && method.getName().length() > 2 && !method.isBridge())
                .toList();
        Jarbase embedded = Jarbase.at(folder);
        for (Method method : methods) {
            Object[] arguments =
                    method.getParameterCount() == 1 ? new Object[] {PASS_ON} : new Object[] {"posts", PASS_ON};
            method.invoke(embedded, arguments);
        }

        try (RunningJarbase running = embedded.open()) {
            List<Hook<?>> all = new ArrayList<>();
            collect(running.app().hooks(), all);

            assertThat(all).noneMatch(Hook::isEmpty).hasSameSizeAs(methods);
        }
    }

    private static void collect(Object holder, List<Hook<?>> into) throws ReflectiveOperationException {
        for (Method accessor : holder.getClass().getMethods()) {
            boolean own = accessor.getDeclaringClass() == holder.getClass() && accessor.getParameterCount() == 0;
            if (!own || INNER.contains(accessor.getName())) {
                continue;
            }
            if (accessor.getReturnType() == Hook.class) {
                into.add((Hook<?>) accessor.invoke(holder));
            } else if (accessor.getReturnType().getPackage() == Hooks.class.getPackage()) {
                collect(accessor.invoke(holder), into);
            }
        }
    }
}
