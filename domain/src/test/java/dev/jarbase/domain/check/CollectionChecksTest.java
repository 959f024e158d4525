package dev.jarbase.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionMerge;
import dev.jarbase.domain.collection.CollectionNormalizer;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.SystemCollections;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.text.PatternEngine;
import dev.jarbase.domain.text.SeededEntropy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CollectionChecksTest {
    private static final String NOW = "2030-01-02 03:04:05.678Z";

    private final SeededEntropy entropy = new SeededEntropy(1);
    private final List<Collection> stored = new ArrayList<>(SystemCollections.all(entropy, Instant.EPOCH));

    private static final class Tables implements CollectionStore {
        @Override
        public Optional<SourceField> viewSource(Collection view, String field, Catalog catalog) {
            return Optional.empty();
        }

        @Override
        public List<Collection> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void create(Collection collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(Collection before, Collection after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Collection collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasTable(String name) {
            return name.equalsIgnoreCase("_params");
        }

        @Override
        public Optional<String> tableOfIndex(String index) {
            return index.equalsIgnoreCase("used") ? Optional.of("users") : Optional.empty();
        }

        @Override
        public <T> T withTemporaryView(Collection view, Supplier<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Field> viewFields(String query, Catalog catalog) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoPatterns implements PatternEngine {
        @Override
        public boolean find(String pattern, String text) {
            return true;
        }

        @Override
        public void check(String pattern) {}
    }

    private CollectionCheckContext context() {
        return new CollectionCheckContext(
                Catalog.of(1, stored),
                new Tables(),
                new NoPatterns(),
                entropy,
                (collection, rule) -> rule.contains("missing") ? Optional.of("unknown field") : Optional.empty(),
                query -> query.equals("bad") ? Optional.of("no id") : Optional.empty());
    }

    private static Obj json(String text) {
        return (Obj) JsonReader.parse(text.replace('~', '"'));
    }

    private String errorsOfNew(String body) {
        CollectionDraft draft =
                CollectionNormalizer.created(CollectionMerge.submitted(json(body), entropy), NOW, id -> false);
        return codes(CollectionChecks.check(draft, Optional.empty(), context()));
    }

    private String errorsOfChange(Collection before, String body) {
        CollectionDraft draft =
                CollectionNormalizer.updated(CollectionMerge.changed(before.definition(), json(body)), NOW);
        return codes(CollectionChecks.check(draft, Optional.of(before), context()));
    }

    /** {@code path=code} of every error, without the common beginning of codes. */
    private static String codes(FieldErrors.Tree errors) {
        Map<String, String> codes = new TreeMap<>();
        collect("", errors, codes);
        return codes.toString();
    }

    private static void collect(String path, FieldErrors error, Map<String, String> codes) {
        switch (error) {
            case FieldErrors.Single single -> codes.put(path, single.code().replace("validation_", ""));
            case FieldErrors.Refused refused -> codes.put(path, refused.code());
            case FieldErrors.Tree tree ->
                tree.children()
                        .forEach((name, child) -> collect(path.isEmpty() ? name : path + "." + name, child, codes));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
        {~name~:~ok~} => {}
        {} => {name=required}
        {~name~:~a b~} => {name=match_invalid}
        {~name~:~a_VIA_b~} => {name=found_via}
        {~name~:~USERS~} => {name=collection_name_exists}
        {~name~:~_pb_users_auth_~} => {name=collection_name_id_duplicate}
        {~name~:~_params~} => {name=collection_name_invalid}
        {~name~:~a~,~id~:~a b~} => {id=match_invalid}
        {~name~:~a~,~id~:~_pb_users_auth_~} => {id=invalid_or_existing_id}
        {~name~:~a~,~type~:~nope~} => {type=in_invalid}
        {~name~:~a~,~listRule~:~missing = 1~} => {listRule=invalid_rule}
        {~name~:~a~,~fields~:[{~type~:~number~,~name~:~ID~}]} => {fields.1.name=duplicated_field_name}
        {~name~:~a~,~type~:~auth~,~fields~:[{~type~:~text~,~name~:~oldPassword~}]} => {fields.1.name=reserved_field_name}
        {~name~:~a~,~indexes~:[~x~]} => {indexes.0=invalid_index_expression}
        {~name~:~a~,~indexes~:[~create index i on a (id)~,~create index I on a (x)~]} => {indexes.1=duplicated_index_name}
        {~name~:~a~,~indexes~:[~create index i on a (id)~,~create index j on a (id)~]} => {indexes.1=duplicated_index_definition}
        {~name~:~a~,~indexes~:[~create index used on a (id)~]} => {indexes.0=existing_index_name}
        {~name~:~a~,~type~:~auth~,~manageRule~:~~} => {manageRule=nil_or_not_empty_required}
        {~name~:~a~,~type~:~auth~,~mfa~:{~enabled~:true}} => {mfa.enabled=mfa_not_enough_auths}
        {~name~:~a~,~type~:~auth~,~authToken~:{~secret~:~x~,~duration~:9}} => {authToken.duration=min_greater_equal_than_required, authToken.secret=length_out_of_range}
        {~name~:~a~,~type~:~auth~,~passwordAuth~:{~identityFields~:[~nope~]}} => {passwordAuth.identityFields=missing_field}
        {~name~:~a~,~type~:~auth~,~passwordAuth~:{~identityFields~:[~verified~]}} => {passwordAuth.identityFields=missing_unique_constraint}
        {~name~:~a~,~type~:~auth~,~otp~:{~enabled~:true,~length~:3}} => {otp.length=min_greater_equal_than_required}
        {~name~:~a~,~type~:~auth~,~oauth2~:{~enabled~:true,~providers~:[{~name~:~x~,~authURL~:~//~}]}} => {oauth2.providers.0.authURL=is_url, oauth2.providers.0.clientId=required, oauth2.providers.0.clientSecret=required, oauth2.providers.0.name=missing_provider}
        {~name~:~a~,~type~:~auth~,~oauth2~:{~enabled~:true,~providers~:[{~name~:~vk~},{~name~:~vk~}]}} => {oauth2.providers.1.name=duplicated_provider}
        {~name~:~a~,~type~:~view~,~createRule~:~~,~indexes~:[~x~]} => {createRule=nil, fields=required, indexes=indexes_not_supported, viewQuery=required}
        {~name~:~a~,~type~:~view~,~viewQuery~:~bad~} => {fields=required, viewQuery=invalid_view_query}
        """)
    void everyPropertyTellsItsFirstMistake(String body, String errors) {
        assertThat(errorsOfNew(body)).isEqualTo(errors);
    }

    @Test
    void systemCollectionsKeepNameRulesAndFields() {
        Collection mfas = stored.getFirst();

        assertThat(errorsOfChange(mfas, "{~name~:~x~,~system~:false,~listRule~:~~,~fields~:[]}"))
                .isEqualTo("{fields=system_field_change, listRule=collection_system_rule_change, "
                        + "name=collection_system_name_change, system=collection_system_flag_change}");
    }

    @Test
    void fieldsKeepTheirTypeUnderTheirId() {
        Collection users = stored.getLast();

        assertThat(errorsOfChange(users, "{~fields~:[{~id~:~text1579384326~,~type~:~bool~,~name~:~name~}]}"))
                .isEqualTo("{fields.1=field_type_change}");
    }

    @Test
    void uniqueIndexesOnSystemFieldsMustStayWhateverTheirName() {
        Collection externalAuths = stored.get(2);

        assertThat(errorsOfChange(externalAuths, "{~indexes~:[]}"))
                .isEqualTo("{indexes=invalid_unique_system_field_index}");
        assertThat(errorsOfChange(
                        externalAuths,
                        "{~indexes~:[~create unique index a on x (collectionRef, recordRef desc, provider)~,"
                                + "~create unique index b on x (collectionRef, provider, providerId) where id != 1~]}"))
                .isEqualTo("{}");
    }

    @Test
    void theTypeCannotBeChanged() {
        assertThat(errorsOfChange(stored.getLast(), "{~type~:~base~}")).isEqualTo("{type=collection_type_change}");
    }
}
