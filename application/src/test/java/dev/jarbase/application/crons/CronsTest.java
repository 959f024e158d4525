package dev.jarbase.application.crons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.schedule.InvalidCronException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Crons crons = new Crons(Runnable::run);
    private final List<String> ran = new ArrayList<>();

    private void add(String id, String expression) {
        crons.add(id, expression, () -> ran.add(id));
    }

    @Test
    void runsTheJobsThatAreDue() {
        add("noon", "0 12 * * *");
        add("midnight", "@daily");
        add("minutely", "* * * * *");

        crons.runDue(NOON);

        assertThat(ran).containsExactly("noon", "minutely");
    }

    @Test
    void goesOnWhenAJobFails() {
        crons.add("broken", "* * * * *", () -> {
            throw new IllegalStateException("thrown by a test");
        });
        add("sound", "* * * * *");

        crons.runDue(NOON);

        assertThat(ran).containsExactly("sound");
    }

    @Test
    void aJobReplacesOneOfTheSameName() {
        add("a", "* * * * *");
        crons.add("a", "@hourly", () -> ran.add("second"));

        crons.runDue(NOON);

        assertThat(ran).containsExactly("second");
        assertThat(crons.jobs()).extracting(CronJob::expression).containsExactly("0 * * * *");
    }

    @Test
    void aRemovedJobIsNoLongerDue() {
        add("a", "* * * * *");
        crons.remove("a");
        crons.remove("missing");

        crons.runDue(NOON);

        assertThat(ran).isEmpty();
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThatThrownBy(() -> add("a", "* * *")).isInstanceOf(InvalidCronException.class);
        assertThat(crons.jobs()).isEmpty();
    }

    @Test
    void listsTheProgramsOwnJobsLast() {
        add("__pbSecond__", "* * * * *");
        add("z", "* * * * *");
        add("__pbFirst__", "* * * * *");
        add("a", "* * * * *");

        assertThat(new ListCrons(crons).list(Actor.system()))
                .extracting(CronJob::id)
                .containsExactly("a", "z", "__pbSecond__", "__pbFirst__");
    }

    @Test
    void runsAJobOnDemand() {
        add("a", "@yearly");
        RunCron run = new RunCron(crons);

        run.run("a", Actor.system());

        assertThat(ran).containsExactly("a");
        assertThatThrownBy(() -> run.run("b", Actor.system())).hasMessage("Missing or invalid cron job.");
        assertThatThrownBy(() -> run.run("a", Actor.guest())).isInstanceOf(Fault.class);
    }

    @Test
    void minutesBeginOnTheFullMinute() {
        assertThat(CronTicker.untilNextMinute(NOON)).isEqualTo(Duration.ofMinutes(1));
        assertThat(CronTicker.untilNextMinute(NOON.plusMillis(59_999))).isEqualTo(Duration.ofMillis(1));
    }
}
