package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the settings of file fields. */
final class FileSettingsChecks {
    private static final Set<String> EMPTY_SIZES = Set.of("0x0", "0x0t", "0x0b", "0x0f");

    private FileSettingsChecks() {}

    static void check(Field.FileField field, FieldErrors.Collector errors) {
        long max = FieldSettingsChecks.MAX_SAFE_INTEGER;
        errors.put("maxSelect", FieldSettingsChecks.within(field.maxSelect(), 0, max));
        errors.put("maxSize", FieldSettingsChecks.within(field.maxSize(), 0, max));
        var thumbs = new FieldErrors.Collector();
        List<String> sizes = field.thumbs().orElse(List.of());
        for (int i = 0; i < sizes.size(); i++) {
            thumbs.put(Integer.toString(i), thumb(sizes.get(i)));
        }
        errors.put("thumbs", thumbs.toTree());
    }

    private static Optional<FieldErrors> thumb(String size) {
        if (EMPTY_SIZES.contains(size)) {
            return Optional.of(RuleErrors.forbidden());
        }
        return size.isEmpty() || isThumbSize(size) ? Optional.empty() : Optional.of(RuleErrors.format());
    }

    /** Width, {@code x}, height, and perhaps {@code t}, {@code b} or {@code f}. */
    private static boolean isThumbSize(String size) {
        int cross = size.indexOf('x');
        char last = size.charAt(size.length() - 1);
        int end = "tbf".indexOf(last) >= 0 ? size.length() - 1 : size.length();
        return cross > 0 && isNumber(size, 0, cross) && isNumber(size, cross + 1, end);
    }

    private static boolean isNumber(String text, int start, int end) {
        return end > start && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
