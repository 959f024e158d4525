package dev.jarbase.domain.field;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.text.NumberTexts;
import java.util.Optional;

/** The rules of numbers. */
final class NumberChecks {
    private static final double LONG_RANGE = 0x1p63;

    private NumberChecks() {}

    static Optional<FieldErrors> check(Field.NumberField field, double value) {
        if (!Double.isFinite(value)) {
            return FieldChecks.error("validation_not_a_number", "The submitted number is not properly formatted");
        }
        if (value == 0) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        if (field.onlyInt() && !isWhole(value)) {
            return decimal();
        }
        if (field.min().isPresent() && value < field.min().get()) {
            return tooSmall(field.min().get());
        }
        if (field.max().isPresent() && value > field.max().get()) {
            return FieldChecks.error(
                    "validation_max_number_constraint",
                    "Must be less or equal than "
                            + NumberTexts.inMessage(field.max().get()),
                    "max",
                    field.max().get());
        }
        return Optional.empty();
    }

    /** Whether a number has no fraction and fits a 64-bit integer. */
    static boolean isWhole(double value) {
        return value == Math.rint(value) && value >= -LONG_RANGE && value < LONG_RANGE;
    }

    static Optional<FieldErrors> decimal() {
        return FieldChecks.error("validation_only_int_constraint", "Decimal numbers are not allowed");
    }

    static Optional<FieldErrors> tooSmall(double min) {
        return FieldChecks.error(
                "validation_min_number_constraint",
                "Must be greater or equal than " + NumberTexts.inMessage(min),
                "min",
                min);
    }
}
