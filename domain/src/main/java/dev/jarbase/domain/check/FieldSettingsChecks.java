package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldType;
import dev.jarbase.domain.text.DomainFormat;
import dev.jarbase.domain.text.NumberTexts;
import dev.jarbase.domain.text.PatternEngine;
import dev.jarbase.domain.text.Utf8;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the settings of a field of a collection that is to be saved. */
public final class FieldSettingsChecks {
    /** The greatest integer that every JSON reader keeps exact. */
    static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private static final int MAX_ID = 100;
    private static final int MAX_NAME = 100;
    private static final int MAX_HELP = 300;
    private static final int MAX_PASSWORD = 71;
    private static final int MIN_COST = 4;
    private static final int MAX_COST = 31;
    private static final Set<String> RESERVED_NAMES =
            Set.of("null", "true", "false", "_rowid_", "collectionId", "collectionName", "expand");

    private FieldSettingsChecks() {}

    /** Returns the first broken rule of every property, keyed by property name; an empty tree if all is well. */
    public static FieldErrors.Tree check(Field field, FieldSettingsContext context) {
        var errors = new FieldErrors.Collector();
        errors.put("id", id(field.id()));
        errors.put("name", name(field.name()));
        if (field.type() != FieldType.AUTODATE) {
            errors.put("help", length(field.base().help(), 1, MAX_HELP));
        }
        switch (field) {
            case Field.TextField text -> TextSettingsChecks.check(text, context, errors);
            case Field.NumberField number -> number(number, errors);
            case Field.EmailField email -> domains(email.exceptDomains(), email.onlyDomains(), errors);
            case Field.UrlField url -> domains(url.exceptDomains(), url.onlyDomains(), errors);
            case Field.EditorField editor -> errors.put("maxSize", within(editor.maxSize(), 0, MAX_SAFE_INTEGER));
            case Field.JsonField json -> errors.put("maxSize", within(json.maxSize(), 0, MAX_SAFE_INTEGER));
            case Field.AutodateField date -> autodate(date, context, errors);
            case Field.SelectField select -> select(select, errors);
            case Field.FileField file -> FileSettingsChecks.check(file, errors);
            case Field.RelationField relation -> RelationSettingsChecks.check(relation, context, errors);
            case Field.PasswordField password -> password(password, context.patterns(), errors);
            case Field.BoolField ignored -> {}
            case Field.DateField ignored -> {}
            case Field.GeoPointField ignored -> {}
        }
        return errors.toTree();
    }

    private static Optional<FieldErrors> id(String id) {
        return id.isEmpty() ? FieldChecks.required() : length(id, 1, MAX_ID);
    }

    private static Optional<FieldErrors> name(String name) {
        if (name.isEmpty()) {
            return FieldChecks.required();
        }
        Optional<FieldErrors> length = length(name, 1, MAX_NAME);
        if (length.isPresent()) {
            return length;
        }
        if (!isWord(name)) {
            return Optional.of(RuleErrors.format());
        }
        if (RESERVED_NAMES.contains(name)) {
            return Optional.of(RuleErrors.forbidden());
        }
        return name.toLowerCase(Locale.ROOT).contains("_via_")
                ? FieldChecks.error("validation_found_via", "The value cannot contain \"_via_\".")
                : Optional.empty();
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    private static void number(Field.NumberField field, FieldErrors.Collector errors) {
        boolean minBroken = field.onlyInt()
                && field.min().isPresent()
                && !NumberTexts.isWhole(field.min().get());
        boolean maxBroken = field.onlyInt()
                && field.max().isPresent()
                && !NumberTexts.isWhole(field.max().get());
        errors.put("min", minBroken ? NumberChecks.decimal() : Optional.empty());
        if (maxBroken) {
            errors.put("max", NumberChecks.decimal());
        } else if (field.min().isPresent()
                && field.max().isPresent()
                && field.max().get() < field.min().get()) {
            errors.put("max", NumberChecks.tooSmall(field.min().get()));
        }
    }

    private static void domains(
            Optional<List<String>> except, Optional<List<String>> only, FieldErrors.Collector errors) {
        List<String> excepted = except.orElse(List.of());
        List<String> allowed = only.orElse(List.of());
        errors.put("exceptDomains", domainList(excepted, !allowed.isEmpty()));
        errors.put("onlyDomains", domainList(allowed, !excepted.isEmpty()));
    }

    private static Optional<FieldErrors> domainList(List<String> domains, boolean otherListUsed) {
        if (otherListUsed) {
            return domains.isEmpty() ? Optional.empty() : Optional.of(RuleErrors.notEmpty());
        }
        var errors = new FieldErrors.Collector();
        for (int i = 0; i < domains.size(); i++) {
            String domain = domains.get(i);
            if (!domain.isEmpty() && !DomainFormat.isDomain(domain)) {
                errors.put(Integer.toString(i), RuleErrors.domain());
            }
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toTree());
    }

    private static void autodate(
            Field.AutodateField field, FieldSettingsContext context, FieldErrors.Collector errors) {
        boolean none = !field.onCreate() && !field.onUpdate();
        Optional<FieldErrors> neither = none
                ? FieldChecks.error("validation_required", "either onCreate or onUpdate must be enabled")
                : Optional.empty();
        Optional<Field.AutodateField> stored =
                field.isSystem() ? context.storedField(field.id(), Field.AutodateField.class) : Optional.empty();
        boolean createChanged = stored.isPresent() && stored.get().onCreate() != field.onCreate();
        boolean updateChanged = stored.isPresent() && stored.get().onUpdate() != field.onUpdate();
        errors.put("onCreate", createChanged ? Optional.of(RuleErrors.mismatch()) : neither);
        errors.put("onUpdate", updateChanged ? Optional.of(RuleErrors.mismatch()) : neither);
    }

    private static void select(Field.SelectField field, FieldErrors.Collector errors) {
        int values = field.values().orElse(List.of()).size();
        errors.put("values", values == 0 ? FieldChecks.required() : Optional.empty());
        errors.put("maxSelect", within(field.maxSelect(), 0, Math.max(values, 1)));
    }

    private static void password(Field.PasswordField field, PatternEngine patterns, FieldErrors.Collector errors) {
        errors.put("min", within(field.min(), 1, MAX_PASSWORD));
        errors.put("max", within(field.max(), field.min(), MAX_PASSWORD));
        errors.put("cost", within(field.cost(), MIN_COST, MAX_COST));
        errors.put("pattern", pattern(field.pattern(), patterns));
    }

    /** Checks a length in bytes; the empty text is left to other rules. */
    private static Optional<FieldErrors> length(String text, int min, int max) {
        return text.isEmpty() || Utf8.length(text) <= max ? Optional.empty() : Optional.of(RuleErrors.length(min, max));
    }

    /** Checks a range; zero stands for no value and is left to other rules. */
    static Optional<FieldErrors> within(long value, long min, long max) {
        if (value == 0) {
            return Optional.empty();
        }
        if (value < min) {
            return Optional.of(RuleErrors.tooSmall(min));
        }
        return value > max ? Optional.of(RuleErrors.tooGreat(max)) : Optional.empty();
    }

    static Optional<FieldErrors> pattern(String pattern, PatternEngine patterns) {
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            patterns.check(pattern);
            return Optional.empty();
        } catch (PatternEngine.InvalidPatternException invalid) {
            return Optional.of(RuleErrors.regex(String.valueOf(invalid.getMessage())));
        }
    }
}
