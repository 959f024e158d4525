package dev.jarbase.domain.settings;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.FieldErrors.Collector;
import dev.jarbase.domain.fault.FieldErrors.Tree;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.settings.Settings.RateLimitRule;
import dev.jarbase.domain.settings.Settings.RateLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether rate limits may be saved. */
final class RateLimitChecks {
    private static final List<String> AUDIENCES = List.of("@guest", "@auth");
    /** A method and path, a path, an action of a collection or of all, or a word. */
    private static final Pattern LABEL = Pattern.compile("(\\w+ )?/[\\w/-]*|\\w+:\\w+|\\*:\\w+|\\w+");

    private RateLimitChecks() {}

    static Tree check(RateLimits limits) {
        return new Collector()
                .put("rules", rules(limits))
                .put("excludedIPs", SettingsChecks.ranges(limits.excludedIps()))
                .toTree();
    }

    private static FieldErrors rules(RateLimits limits) {
        if (limits.enabled() && limits.rules().isEmpty()) {
            return RuleErrors.required();
        }
        return conflict(limits.rules()).orElseGet(() -> each(limits.rules()));
    }

    /** The first rule whose label and audience begin like those of an earlier one, or the other way round. */
    private static Optional<Tree> conflict(List<RateLimitRule> rules) {
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            String key = rules.get(i).label() + "@@" + rules.get(i).audience();
            if (earlier.stream().anyMatch(other -> other.startsWith(key) || key.startsWith(other))) {
                return Optional.of(FieldErrors.at(
                        Integer.toString(i),
                        FieldErrors.at("label", conflict(rules.get(i).label()))));
            }
            earlier.add(key);
        }
        return Optional.empty();
    }

    private static FieldErrors conflict(String label) {
        return FieldErrors.of(
                "validation_conflicting_rate_limit_rule",
                "Rate limit rule configuration with label " + label + " already exists or conflicts with another rule.",
                Map.of("label", JsonValue.of(label)));
    }

    private static Tree each(List<RateLimitRule> rules) {
        Collector errors = new Collector();
        for (int i = 0; i < rules.size(); i++) {
            errors.put(Integer.toString(i), rule(rules.get(i)));
        }
        return errors.toTree();
    }

    private static Tree rule(RateLimitRule rule) {
        return new Collector()
                .put("label", ValueChecks.required(rule.label()).or(() -> label(rule.label())))
                .put("maxRequests", positive(rule.maxRequests()))
                .put("duration", positive(rule.duration()))
                .put("audience", ValueChecks.oneOf(rule.audience(), AUDIENCES))
                .toTree();
    }

    private static Optional<FieldErrors> label(String label) {
        return LABEL.matcher(label).matches() ? Optional.empty() : Optional.of(RuleErrors.format());
    }

    private static Optional<FieldErrors> positive(long number) {
        return ValueChecks.requiredIf(true, number).or(() -> ValueChecks.atLeast(number, 1));
    }
}
