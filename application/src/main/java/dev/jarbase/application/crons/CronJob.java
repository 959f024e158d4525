package dev.jarbase.application.crons;

import dev.jarbase.domain.schedule.CronSchedule;

/**
 * Work that is repeated.
 *
 * @param expression five segments; macros are expanded
 */
public record CronJob(String id, String expression, CronSchedule schedule, CronHandler handler) {
    /** How the ids of the program's own jobs begin. */
    static final String SYSTEM_PREFIX = "__pb";

    /** @throws dev.jarbase.domain.schedule.InvalidCronException if the expression is none */
    static CronJob of(String id, String expression, CronHandler handler) {
        return new CronJob(id, CronSchedule.expand(expression), CronSchedule.parse(expression), handler);
    }

    boolean isSystem() {
        return id.startsWith(SYSTEM_PREFIX);
    }
}
