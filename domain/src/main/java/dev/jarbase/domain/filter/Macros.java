package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operand.Bound;
import dev.jarbase.domain.text.DateTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The names that stand for moments and their parts, in UTC. */
final class Macros {
    private Macros() {}

    /** Returns the value of a macro at a moment; nothing if there is none of that exact name. */
    static Optional<Bound> value(String name, Instant now) {
        if (!name.startsWith("@")) {
            return Optional.empty();
        }
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDate today = utc.toLocalDate();
        return switch (name) {
            case "@now" -> text(utc);
            case "@yesterday" -> text(utc.minusDays(1));
            case "@tomorrow" -> text(utc.plusDays(1));
            case "@second" -> whole(utc.getSecond());
            case "@minute" -> whole(utc.getMinute());
            case "@hour" -> whole(utc.getHour());
            case "@day" -> whole(utc.getDayOfMonth());
            case "@month" -> whole(utc.getMonthValue());
            case "@year" -> whole(utc.getYear());
            case "@weekday" -> whole(utc.getDayOfWeek().getValue() % 7);
            case "@todayStart" -> text(today.atStartOfDay());
            case "@todayEnd" -> text(today.atTime(LocalTime.MAX));
            case "@monthStart" -> text(today.withDayOfMonth(1).atStartOfDay());
            case "@monthEnd" -> text(today.withDayOfMonth(today.lengthOfMonth()).atTime(LocalTime.MAX));
            case "@yearStart" -> text(today.withDayOfYear(1).atStartOfDay());
            case "@yearEnd" -> text(today.withDayOfYear(today.lengthOfYear()).atTime(LocalTime.MAX));
            default -> Optional.empty();
        };
    }

    private static Optional<Bound> text(LocalDateTime moment) {
        return Optional.of(new Operand.Text(DateTimes.format(moment.toInstant(ZoneOffset.UTC))));
    }

    private static Optional<Bound> whole(int value) {
        return Optional.of(new Operand.Whole(value));
    }
}
