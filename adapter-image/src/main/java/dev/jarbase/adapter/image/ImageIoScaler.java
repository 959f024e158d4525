package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.file.ThumbSize;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes thumbs by a few platform threads of its own, which end when there is nothing to do: the codecs are native code,
 * which would hold the carriers of virtual threads. Callers wait.
 */
public final class ImageIoScaler implements ImageScaler {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ScalerLimits limits;
    private final MemoryBudget memory;
    private final ThreadPoolExecutor workers;

    public ImageIoScaler(ScalerLimits limits) {
        this.limits = limits;
        this.memory = new MemoryBudget(limits.memory());
        this.workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(limits.queue()),
                Thread.ofPlatform().daemon().name("thumbs-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public Image scale(Image image, ThumbSize size) {
        Deadline start = Deadline.in(limits.maxWait());
        return await(submit(() -> work(image, size, start)));
    }

    private Image work(Image image, ThumbSize size, Deadline start) {
        if (start.isOver()) {
            throw ThumbException.failed("waited too long for a worker");
        }
        return new Scaling(limits, memory, Deadline.in(limits.maxWork())).scale(image, size);
    }

    private Future<Image> submit(Callable<Image> job) {
        try {
            return workers.submit(job);
        } catch (RejectedExecutionException full) {
            throw ThumbException.failed("too many thumbs are waiting", full);
        }
    }

    private Image await(Future<Image> job) {
        try {
            return job.get(limits.maxWait().plus(limits.maxWork()).plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof ThumbException known
                    ? known
                    : ThumbException.failed("could not make the thumb", failure);
        } catch (TimeoutException late) {
            job.cancel(true);
            throw ThumbException.failed("took too long", late);
        } catch (InterruptedException interrupted) {
            job.cancel(true);
            Thread.currentThread().interrupt();
            throw ThumbException.failed("interrupted", interrupted);
        }
    }
}
