package dev.jarbase.domain.check;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.text.PatternEngine;
import dev.jarbase.domain.text.TextGenerator;
import dev.jarbase.domain.text.UnsupportedPatternException;
import java.util.Optional;

/** The rules of the settings of text fields, those of primary keys among them. */
final class TextSettingsChecks {
    private static final int SAMPLES = 10;

    private TextSettingsChecks() {}

    static void check(Field.TextField field, FieldSettingsContext context, FieldErrors.Collector errors) {
        long max = FieldSettingsChecks.MAX_SAFE_INTEGER;
        errors.put("min", FieldSettingsChecks.within(field.min(), 0, max));
        errors.put("max", FieldSettingsChecks.within(field.max(), field.min(), max));
        errors.put("pattern", FieldSettingsChecks.pattern(field.pattern(), context.patterns()));
        errors.put("autogeneratePattern", autogenerate(field, context.patterns(), context.entropy()));
        if (field.primaryKey()) {
            primaryKey(field, context, errors);
        }
    }

    private static void primaryKey(Field.TextField field, FieldSettingsContext context, FieldErrors.Collector errors) {
        if (!field.name().equals("id") && !errors.has("name")) {
            errors.put("name", FieldErrors.of("validation_in_invalid", "The primary key must be named \"id\"."));
        }
        if (context.primaryKeys() > 1) {
            errors.put(
                    "primaryKey",
                    FieldErrors.of(
                            "validation_unsupported_composite_pk",
                            "Composite PKs are not supported and the collection must have only 1 PK."));
        }
        if (field.pattern().isEmpty()) {
            errors.put("pattern", RuleErrors.required());
        }
        if (field.isHidden()) {
            errors.put("hidden", RuleErrors.notEmpty());
        }
        if (!field.isRequired()) {
            errors.put("required", RuleErrors.required());
        }
    }

    private static Optional<FieldErrors> autogenerate(Field.TextField field, PatternEngine patterns, Entropy entropy) {
        if (field.autogeneratePattern().isEmpty()) {
            return Optional.empty();
        }
        Optional<FieldErrors> malformed = FieldSettingsChecks.pattern(field.autogeneratePattern(), patterns);
        return malformed.isPresent() ? malformed : samples(field, patterns, entropy);
    }

    private static Optional<FieldErrors> samples(Field.TextField field, PatternEngine patterns, Entropy entropy) {
        try {
            TextGenerator generator = TextGenerator.of(field.autogeneratePattern());
            for (int i = 0; i < SAMPLES; i++) {
                String sample = generator.generate(entropy);
                if (TextChecks.plain(field, sample, patterns).isPresent()) {
                    return FieldChecks.error(
                            "validation_invalid_autogenerate_pattern_value",
                            "The provided autogenerate pattern could produce invalid field values, ex.: \"" + sample
                                    + "\"");
                }
            }
            return Optional.empty();
        } catch (UnsupportedPatternException unsupported) {
            return FieldChecks.error(
                    "validation_invalid_autogenerate_pattern", String.valueOf(unsupported.getMessage()));
        }
    }
}
