package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.HookEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.Hooks;
import java.util.function.Consumer;
import java.util.function.Function;

/** Binds handlers before anything is read. */
public sealed interface Handlers
        permits RecordHandlers, CollectionHandlers, RequestHandlers, AccountHandlers, MailHandlers, OperationHandlers {

    /** Binds handlers to any hooks. */
    Jarbase hooks(Consumer<Hooks> binding);

    /** Binds a handler to a hook, for whatever happens there. */
    <E extends HookEvent> Jarbase on(Function<Hooks, Hook<E>> hook, HookFunction<? super E> handler);

    /** Binds a handler to a hook, for one collection. */
    <E extends HookEvent> Jarbase on(Function<Hooks, Hook<E>> hook, String collection, HookFunction<? super E> handler);
}
