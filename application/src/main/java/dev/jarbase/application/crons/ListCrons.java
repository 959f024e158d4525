package dev.jarbase.application.crons;

import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.util.Comparator;
import java.util.List;

/** Lists the jobs for superusers. Thread-safe. */
public final class ListCrons {
    private static final Comparator<CronJob> OWN_FIRST =
            Comparator.comparing(CronJob::isSystem).thenComparing(job -> job.isSystem() ? "" : job.id());

    private final Crons crons;

    ListCrons(Crons crons) {
        this.crons = crons;
    }

    /** Returns the jobs that were added by id, then those of the program itself in their own order. */
    public List<CronJob> list(Actor actor) {
        SuperuserOnly.check(actor);
        return crons.jobs().stream().sorted(OWN_FIRST).toList();
    }
}
