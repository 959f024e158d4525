package dev.jarbase.adapter.storage.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A stream that fails when one read takes too long, since the HTTP client limits only the time until an answer begins. */
final class GuardedStream extends FilterInputStream {
    private static final System.Logger LOG = System.getLogger(GuardedStream.class.getName());
    private static final long IDLE = 0;

    private final long limitNanos;
    private final ScheduledFuture<?> guard;
    private volatile long readingSince = IDLE;
    private volatile boolean isStalled;

    GuardedStream(InputStream body, Duration limit) {
        super(body);
        this.limitNanos = limit.toNanos();
        long period = Math.max(1, limitNanos / 4);
        this.guard = Guards.TIMER.scheduleWithFixedDelay(this::check, period, period, TimeUnit.NANOSECONDS);
    }

    /** Made with the first answer. */
    private static final class Guards {
        static final ScheduledThreadPoolExecutor TIMER = timer();

        private static ScheduledThreadPoolExecutor timer() {
            var timer = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("s3-guard").factory());
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }

    private void check() {
        long since = readingSince;
        if (isStalled || since == IDLE || System.nanoTime() - since < limitNanos) {
            return;
        }
        isStalled = true;
        try {
            in.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "closing an answer that stalled", failure);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        readingSince = System.nanoTime() | 1;
        try {
            int count = super.read(into, offset, length);
            if (isStalled) {
                throw new IOException("the answer stopped");
            }
            return count;
        } catch (IOException failure) {
            throw isStalled ? new IOException("the answer stopped", failure) : failure;
        } finally {
            readingSince = IDLE;
        }
    }

    @Override
    public void close() throws IOException {
        guard.cancel(false);
        super.close();
    }
}
