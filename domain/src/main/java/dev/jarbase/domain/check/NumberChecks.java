package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.text.NumberTexts;
import java.util.Optional;

/** The rules of numbers. */
final class NumberChecks {
    private NumberChecks() {}

    static Optional<FieldErrors> check(Field.NumberField field, double value) {
        if (!Double.isFinite(value)) {
            return FieldChecks.error("validation_not_a_number", "The submitted number is not properly formatted");
        }
        if (value == 0) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        if (field.onlyInt() && !NumberTexts.isWhole(value)) {
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
