package dev.jarbase.application.crons;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;

/** Runs a job when a superuser wants it. Thread-safe. */
public final class RunCron {
    private final Crons crons;

    RunCron(Crons crons) {
        this.crons = crons;
    }

    /** Begins to run the job of that id and does not wait for it. @throws Fault if there is none */
    public void run(String id, Actor actor) {
        SuperuserOnly.check(actor);
        CronJob found = crons.jobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("Missing or invalid cron job."));
        crons.start(found);
    }
}
