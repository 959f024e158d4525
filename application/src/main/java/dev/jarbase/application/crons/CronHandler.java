package dev.jarbase.application.crons;

/** The work of a job; what it throws is logged, and the job is due again as if nothing had happened. */
@FunctionalInterface
public interface CronHandler {
    void run() throws Exception;
}
