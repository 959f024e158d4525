package dev.jarbase.application.crons;

import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreUpkeep;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The jobs and what can be done with them, wired to each other. */
public record CronUseCases(Crons jobs, ListCrons list, RunCron run) {

    /** What the jobs of the program itself are made of. */
    public record Parts(
            RecordStore records,
            RemoveRecord remove,
            Supplier<Catalog> catalog,
            StoreUpkeep upkeep,
            InstantSource clock) {}

    public static CronUseCases of(Parts parts) {
        Crons crons = new Crons(Thread::startVirtualThread);
        crons.add("__pbDBOptimize__", "0 0 * * *", parts.upkeep()::optimize);
        var mfas = new ExpiredSessions(parts, "_mfas", options -> options.mfa().duration());
        var otps = new ExpiredSessions(parts, "_otps", options -> options.otp().duration());
        crons.add("__pbMFACleanup__", "0 * * * *", mfas::remove);
        crons.add("__pbOTPCleanup__", "0 * * * *", otps::remove);
        return new CronUseCases(crons, new ListCrons(crons), new RunCron(crons));
    }
}
