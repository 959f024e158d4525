package dev.jarbase.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsChecksTest {
    @Test
    void defaultsMayBeSaved() {
        assertThat(SettingsChecks.check(Settings.DEFAULTS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"superuserIPs":["10.0.0.1","x"]}                              | superuserIPs.1 | validation_invlaid_ip_or_subnet
        {"superuserIPs":[""]}                                          | superuserIPs.0 | validation_required
        {"meta":{"appName":""}}                                        | meta.appName | validation_required
        {"meta":{"appURL":"bad url"}}                                  | meta.appURL | validation_is_url
        {"meta":{"appURL":""}}                                         | meta.appURL | validation_required
        {"meta":{"senderAddress":"bad"}}                               | meta.senderAddress | validation_is_email
        {"meta":{"accentColor":"red"}}                                 | meta.accentColor | validation_length_invalid
        {"meta":{"accentColor":"#12345x"}}                             | meta.accentColor | validation_is_hex_color
        {"logs":{"maxDays":-1}}                                        | logs.maxDays | validation_min_greater_equal_than_required
        {"smtp":{"enabled":true,"host":""}}                            | smtp.host | validation_required
        {"smtp":{"host":"bad host!"}}                                  | smtp.host | validation_is_host
        {"smtp":{"enabled":true,"port":0}}                             | smtp.port | validation_required
        {"smtp":{"authMethod":"NOPE"}}                                 | smtp.authMethod | validation_in_invalid
        {"smtp":{"localName":"no!"}}                                   | smtp.localName | validation_is_host
        {"s3":{"enabled":true}}                                        | s3.secret | validation_required
        {"s3":{"endpoint":"bad url"}}                                  | s3.endpoint | validation_is_url
        {"backups":{"s3":{"enabled":true}}}                            | backups.s3.bucket | validation_required
        {"backups":{"cron":"nope"}}                                    | backups.cron | validation_invalid_cron
        {"backups":{"cron":"@daily","cronMaxKeep":0}}                  | backups.cronMaxKeep | validation_required
        {"backups":{"cronMaxKeep":-1}}                                 | backups.cronMaxKeep | validation_min_greater_equal_than_required
        {"batch":{"enabled":true,"maxRequests":0}}                     | batch.maxRequests | validation_required
        {"batch":{"timeout":-1}}                                       | batch.timeout | validation_min_greater_equal_than_required
        {"batch":{"maxBodySize":-1}}                                   | batch.maxBodySize | validation_min_greater_equal_than_required
        {"rateLimits":{"enabled":true,"rules":[]}}                     | rateLimits.rules | validation_required
        {"rateLimits":{"rules":[{"label":""}]}}                        | rateLimits.rules.0.label | validation_required
        {"rateLimits":{"rules":[{"label":"a b"}]}}                     | rateLimits.rules.0.label | validation_match_invalid
        {"rateLimits":{"rules":[{"duration":-1}]}}                     | rateLimits.rules.0.duration | validation_min_greater_equal_than_required
        {"rateLimits":{"rules":[{"maxRequests":0}]}}                   | rateLimits.rules.0.maxRequests | validation_required
        {"rateLimits":{"rules":[{"audience":"@all"}]}}                 | rateLimits.rules.0.audience | validation_in_invalid
        {"rateLimits":{"rules":[{"label":"/a"},{"label":"/a"}]}}       | rateLimits.rules.1.label | validation_conflicting_rate_limit_rule
        {"rateLimits":{"excludedIPs":["10.0.0.0/33"]}}                 | rateLimits.excludedIPs.0 | validation_invlaid_ip_or_subnet
        """)
    void refusesWithTheCodeOfThePeer(String submitted, String path, String code) {
        assertThat(codeAt(SettingsChecks.check(merged(submitted)), path)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"smtp":{"port":0}}
        {"smtp":{"enabled":true,"port":70000,"host":"h.co"}}
        {"smtp":{"host":"::1","localName":"a_b.example."}}
        {"backups":{"cron":"","cronMaxKeep":0}}
        {"backups":{"cron":"*/5 1-3 1,2 * 0-6","cronMaxKeep":1}}
        {"meta":{"accentColor":""}}
        {"rateLimits":{"rules":[{"label":"GET /a-b/"},{"label":"/c"},{"label":"users:list"},{"label":"*:list"},{"label":"w"}]}}
        {"trustedProxy":{"headers":[""]}}
        """)
    void acceptsWhatThePeerAccepts(String submitted) {
        assertThat(SettingsChecks.check(merged(submitted)).children()).isEmpty();
    }

    private static Settings merged(String submitted) {
        Settings four = SettingsJson.merge(Settings.DEFAULTS, (JsonValue.Obj) JsonReader.parse(
                "{\"rateLimits\":{\"rules\":[{},{},{},{},{\"label\":\"e\",\"duration\":1,\"maxRequests\":1}]}}"));
        return SettingsJson.merge(four, (JsonValue.Obj) JsonReader.parse(submitted));
    }

    private static String codeAt(FieldErrors errors, String path) {
        FieldErrors found = errors;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof FieldErrors.Tree(var children) && children.containsKey(name)
                    ? children.get(name)
                    : FieldErrors.NONE;
        }
        return found instanceof FieldErrors.Single single ? single.code() : "no error in " + errors;
    }
}
