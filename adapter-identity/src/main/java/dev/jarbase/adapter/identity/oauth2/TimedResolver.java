package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves names within a time. The resolver of the system waits for slow name servers as long as it likes and cannot be
 * interrupted, so it does that on threads of its own; while all of them wait, no further name is resolved. Thread-safe;
 * the threads end when they have nothing to do.
 */
final class TimedResolver {
    static final int THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private final Resolver resolver;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            0,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().name("avatar-name-", 0).daemon().factory());

    /** Finds the addresses of a name, however long it takes. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws IOException;
    }

    TimedResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Returns the addresses of a name. @throws OAuth2Exception if it takes too long */
    InetAddress[] resolve(String host, Deadline deadline) throws IOException {
        Future<InetAddress[]> answer = submit(host);
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new OAuth2Exception("the name of the server of the picture is not resolved in time", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OAuth2Exception("interrupted while resolving a name", interrupted);
        } catch (ExecutionException failure) {
            throw new IOException("resolving the name of the server of the picture", failure.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Future<InetAddress[]> submit(String host) {
        try {
            return executor.submit(() -> resolver.resolve(host));
        } catch (RejectedExecutionException full) {
            throw new OAuth2Exception("too many names are being resolved", full);
        }
    }
}
