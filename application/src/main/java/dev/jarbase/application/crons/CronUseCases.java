package dev.jarbase.application.crons;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.domain.record.StoreUpkeep;

/** The jobs and what can be done with them, wired to each other. */
public record CronUseCases(Crons jobs, ListCrons list, RunCron run) {

    public static CronUseCases of(Core core, RemoveRecord remove, StoreUpkeep upkeep) {
        Crons crons = new Crons(Thread::startVirtualThread);
        crons.add("__pbDBOptimize__", "0 0 * * *", upkeep::optimize);
        var mfas = new ExpiredSessions(
                core, remove, "_mfas", options -> options.mfa().duration());
        var otps = new ExpiredSessions(
                core, remove, "_otps", options -> options.otp().duration());
        crons.add("__pbMFACleanup__", "0 * * * *", mfas::remove);
        crons.add("__pbOTPCleanup__", "0 * * * *", otps::remove);
        return new CronUseCases(crons, new ListCrons(crons), new RunCron(crons));
    }
}
