package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A point of the application where handlers join in, ordered by priority (lowest first) and then by registration.
 * Thread-safe; a chain that runs keeps the handlers that it started with.
 *
 * <p>Triggering costs nothing while nobody listens: ask {@link #isEmpty()} or {@link #isSilentFor} before making an event.
 */
public final class Hook<E extends HookEvent> {
    private static final AtomicLong ANONYMOUS = new AtomicLong();

    private volatile List<Handler<E>> handlers = List.of();

    private record Handler<E extends HookEvent>(
            String id,
            int priority,
            Set<String> tags,
            Predicate<Collection> concern,
            boolean builtIn,
            HookFunction<? super E> function) {

        boolean listensTo(E event) {
            return tags.isEmpty() || tags.stream().anyMatch(event::isTagged);
        }

        boolean listensTo(Collection collection) {
            boolean tagged = tags.isEmpty() || tags.contains(collection.name()) || tags.contains(collection.id());
            return tagged && concern.test(collection);
        }
    }

    private static final class Chain<E extends HookEvent> implements Runnable {
        private final List<Handler<E>> handlers;
        private final E event;
        private final Runnable action;
        private int position;

        Chain(List<Handler<E>> handlers, E event, Runnable action) {
            this.handlers = handlers;
            this.event = event;
            this.action = action;
        }

        @Override
        public void run() {
            while (position < handlers.size()) {
                Handler<E> handler = handlers.get(position++);
                if (handler.listensTo(event)) {
                    handler.function().handle(event);
                    return;
                }
            }
            if (position++ == handlers.size()) {
                action.run();
            }
        }
    }

    /** Adds a handler for all events with priority 0 and returns its id. */
    public String bind(HookFunction<? super E> function) {
        return bind(Set.of(), function);
    }

    /** Adds a handler for events that have one of the tags, with priority 0, and returns its id. */
    public String bind(Set<String> tags, HookFunction<? super E> function) {
        String id = "handler-" + ANONYMOUS.incrementAndGet();
        bind(id, 0, tags, function);
        return id;
    }

    /**
     * Adds a handler, or puts it in the place of the one with the same id.
     *
     * @param priority the lower, the earlier
     * @param tags what an event must have one of; empty for all events
     */
    public void bind(String id, int priority, Set<String> tags, HookFunction<? super E> function) {
        bind(new Handler<>(id, priority, Set.copyOf(tags), any -> true, false, function));
    }

    /**
     * Adds a built-in handler, or puts it in the place of the one with the same id. It is one for which the order does not
     * matter in which it hears of records.
     *
     * @param priority the lower, the earlier
     * @param concern whether the handler has something to do for a record of that collection at this moment; where it has
     *     not, it may be left out. Asked often, by many threads
     */
    public void bindBuiltIn(String id, int priority, Predicate<Collection> concern, HookFunction<? super E> function) {
        bind(new Handler<>(id, priority, Set.of(), concern, true, function));
    }

    private synchronized void bind(Handler<E> added) {
        List<Handler<E>> changed = new ArrayList<>(handlers);
        int present = positionOf(added.id());
        if (present < 0) {
            changed.add(added);
        } else {
            changed.set(present, added);
        }
        changed.sort(Comparator.comparingInt(Handler::priority));
        handlers = List.copyOf(changed);
    }

    /** Removes the handler of that id, if there is one. */
    public synchronized void unbind(String id) {
        List<Handler<E>> changed = new ArrayList<>(handlers);
        changed.removeIf(handler -> handler.id().equals(id));
        handlers = List.copyOf(changed);
    }

    /** Whether nobody listens. */
    public boolean isEmpty() {
        return handlers.isEmpty();
    }

    /** Whether nobody listens to events of that collection or its records. */
    public boolean isSilentFor(Collection collection) {
        List<Handler<E>> present = handlers;
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).listensTo(collection)) {
                return false;
            }
        }
        return true;
    }

    /** Whether none but built-in handlers listen to events of that collection or its records. */
    public boolean isLeftToBuiltIns(Collection collection) {
        for (Handler<E> handler : handlers) {
            if (!handler.builtIn() && handler.listensTo(collection)) {
                return false;
            }
        }
        return true;
    }

    /** Runs the handlers around an action; what any of them throws comes out here. */
    public void trigger(E event, Runnable action) {
        List<Handler<E>> present = handlers;
        if (present.isEmpty()) {
            action.run();
            return;
        }
        Chain<E> chain = new Chain<>(present, event, action);
        event.continueWith(chain);
        chain.run();
    }

    /**
     * As {@link #trigger}, for an action that gives something.
     *
     * @param withheld what is returned if a handler ended the chain before the action
     */
    public <T> T answer(E event, T withheld, Supplier<? extends T> action) {
        if (handlers.isEmpty()) {
            return action.get();
        }
        var given = new Object() {
            T answer = withheld;
        };
        trigger(event, () -> given.answer = action.get());
        return given.answer;
    }

    private int positionOf(String id) {
        for (int i = 0; i < handlers.size(); i++) {
            if (handlers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
