package dev.jarbase.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Fixtures;
import dev.jarbase.domain.text.SeededEntropy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldSettingsChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'type':'bool'                                       | {}
        'type':'bool','id':''                               | {id=validation_required}
        'type':'bool','name':''                             | {name=validation_required}
        'type':'bool','name':'a-b'                          | {name=validation_match_invalid}
        'type':'bool','name':'é'                            | {name=validation_match_invalid}
        'type':'bool','name':'null'                         | {name=validation_not_in_invalid}
        'type':'bool','name':'TRUE'                         | {}
        'type':'bool','name':'a_VIA_b'                      | {name=validation_found_via}
        'type':'text','min':-1                              | {min=validation_min_greater_equal_than_required}
        'type':'text','min':5,'max':4                       | {max=validation_min_greater_equal_than_required}
        'type':'text','min':9007199254740992                | {min=validation_max_less_equal_than_required}
        'type':'text','pattern':'('                         | {pattern=validation_invalid_regex}
        'type':'text','autogeneratePattern':'('             | {autogeneratePattern=validation_invalid_regex}
        'type':'text','autogeneratePattern':'^a'            | {autogeneratePattern=validation_invalid_autogenerate_pattern}
        'type':'text','autogeneratePattern':'a','min':2     | {autogeneratePattern=validation_invalid_autogenerate_pattern_value}
        'type':'number','min':2,'max':1                     | {max=validation_min_number_constraint}
        'type':'number','min':0,'max':0                     | {}
        'type':'number','onlyInt':true,'min':0.5,'max':1.5  | {max=validation_only_int_constraint, min=validation_only_int_constraint}
        'type':'email','onlyDomains':['a.b'],'exceptDomains':['a'] | {exceptDomains=validation_empty, onlyDomains=validation_empty}
        'type':'url','onlyDomains':['a.co','http://x']      | {onlyDomains={1=validation_is_domain}}
        'type':'editor','maxSize':-1                        | {maxSize=validation_min_greater_equal_than_required}
        'type':'date','min':'2024-01-01','max':'2023-01-01' | {}
        'type':'autodate'                                   | {onCreate=validation_required, onUpdate=validation_required}
        'type':'select'                                     | {values=validation_required}
        'type':'select','values':['a'],'maxSelect':2        | {maxSelect=validation_max_less_equal_than_required}
        'type':'file','thumbs':['0x0','10x20f','x','1x0','1xt'] | {thumbs={0=validation_not_in_invalid, 2=validation_match_invalid, 4=validation_match_invalid}}
        'type':'password','min':72,'cost':3                 | {cost=validation_min_greater_equal_than_required, min=validation_max_less_equal_than_required}
        'type':'relation'                                   | {collectionId=validation_required}
        'type':'relation','collectionId':'none','minSelect':1 | {collectionId=validation_field_relation_missing_collection, maxSelect=validation_required}
        'type':'relation','collectionId':'pbc_view'         | {collectionId=validation_relation_field_non_view_base_collection}
        'type':'relation','collectionId':'pbc_auth','minSelect':2,'maxSelect':1 | {maxSelect=validation_min_greater_equal_than_required}
        """)
    void checksTheSettingsOfEveryType(String properties, String codes) {
        Collection collection = Fixtures.collection(Fixtures.field(properties));

        assertThat(codes(collection, Optional.empty(), 1)).isEqualTo(codes);
    }

    @Test
    void limitsLengthsByBytes() {
        Collection collection = Fixtures.collection(
                Fixtures.field("'type':'bool','name':'" + "a".repeat(101) + "','help':'" + "é".repeat(151) + "'"));

        assertThat(codes(collection, Optional.empty(), 1))
                .isEqualTo("{help=validation_length_out_of_range, name=validation_length_out_of_range}");
    }

    @Test
    void asksMuchOfPrimaryKeys() {
        Field second = Fixtures.field("'type':'text','primaryKey':true,'hidden':true");

        assertThat(codes(Fixtures.collection(second), Optional.empty(), 1))
                .isEqualTo("{hidden=validation_empty, name=validation_in_invalid, pattern=validation_required, "
                        + "primaryKey=validation_unsupported_composite_pk, required=validation_required}");
    }

    @Test
    void keepsTheTargetOfARelation() {
        Collection stored = Fixtures.collection(Fixtures.field("'type':'relation','collectionId':'pbc_auth'"));
        Collection changed = Fixtures.collection(Fixtures.field("'type':'relation','collectionId':'pbc_base'"));

        assertThat(codes(changed, Optional.of(stored), 1)).isEqualTo("{collectionId=validation_field_relation_change}");
        assertThat(codes(stored, Optional.of(stored), 1)).isEqualTo("{}");
    }

    @Test
    void keepsTheOccasionsOfSystemDates() {
        Collection stored = Fixtures.collection(Fixtures.field("'type':'autodate','system':true,'onCreate':true"));
        Collection changed =
                Fixtures.collection(Fixtures.field("'type':'autodate','system':true,'onCreate':true,'onUpdate':true"));

        assertThat(codes(changed, Optional.of(stored), 1)).isEqualTo("{onUpdate=validation_values_mismatch}");
    }

    private static String codes(Collection collection, Optional<Collection> stored, int index) {
        Catalog catalog = Catalog.of(
                1,
                List.of(
                        Fixtures.collection(),
                        Fixtures.collection(CollectionType.AUTH),
                        Fixtures.collection(CollectionType.VIEW)));
        var context = new FieldSettingsContext(collection, stored, catalog, Fixtures.PATTERNS, new SeededEntropy(1));
        return codes(FieldSettingsChecks.check(collection.fields().get(index), context));
    }

    private static String codes(FieldErrors errors) {
        return switch (errors) {
            case FieldErrors.Single single -> single.code();
            case FieldErrors.Refused refused -> refused.code();
            case FieldErrors.Tree tree -> {
                Map<String, String> sorted = new TreeMap<>();
                tree.children().forEach((name, child) -> sorted.put(name, codes(child)));
                yield sorted.toString();
            }
        };
    }
}
