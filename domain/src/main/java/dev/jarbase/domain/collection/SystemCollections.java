package dev.jarbase.domain.collection;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions.MappedFields;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.collection.AuthOptions.Token;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.AutodateField;
import dev.jarbase.domain.field.Field.FileField;
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.field.Field.TextField;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.DateTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The collections that every data directory begins with. */
public final class SystemCollections {
    private static final int OTP_COST = 8;
    private static final int SUPERUSER_TOKEN_SECONDS = 86_400;
    private static final AccessRule OWNER = AccessRule.of(
            "@request.auth.id != '' && recordRef = @request.auth.id && collectionRef = @request.auth.collectionId");
    private static final AccessRule SELF = AccessRule.of("id = @request.auth.id");
    private static final List<String> IMAGES =
            List.of("image/jpeg", "image/png", "image/svg+xml", "image/gif", "image/webp");

    private final Entropy entropy;
    private Instant now;

    private SystemCollections(Entropy entropy, Instant now) {
        this.entropy = entropy;
        this.now = now;
    }

    /**
     * Returns the collections in the order in which they are created, each a millisecond after the other.
     *
     * @param now when the first one is created
     */
    public static List<Collection> all(Entropy entropy, Instant now) {
        var collections = new SystemCollections(entropy, now);
        return List.of(
                collections.mfas(),
                collections.otps(),
                collections.externalAuths(),
                collections.authOrigins(),
                collections.superusers(),
                collections.users());
    }

    private Collection mfas() {
        return references(
                "_mfas",
                AccessRule.LOCKED,
                List.of(text("method", true, false)),
                List.of("CREATE INDEX `idx_mfas_collectionRef_recordRef` ON `_mfas` (collectionRef,recordRef)"));
    }

    private Collection otps() {
        return references(
                "_otps",
                AccessRule.LOCKED,
                List.of(
                        new PasswordField(base("password", true, true, true), 0, 0, "", OTP_COST),
                        text("sentTo", false, true)),
                List.of("CREATE INDEX `idx_otps_collectionRef_recordRef` ON `_otps` (collectionRef, recordRef)"));
    }

    private Collection externalAuths() {
        return references(
                "_externalAuths",
                OWNER,
                List.of(text("provider", true, false), text("providerId", true, false)),
                List.of(
                        "CREATE UNIQUE INDEX `idx_externalAuths_record_provider` ON `_externalAuths` "
                                + "(collectionRef, recordRef, provider)",
                        "CREATE UNIQUE INDEX `idx_externalAuths_collection_provider` ON `_externalAuths` "
                                + "(collectionRef, provider, providerId)"));
    }

    private Collection authOrigins() {
        return references(
                "_authOrigins",
                OWNER,
                List.of(text("fingerprint", true, false)),
                List.of("CREATE UNIQUE INDEX `idx_authOrigins_unique_pairs` ON `_authOrigins` "
                        + "(collectionRef, recordRef, fingerprint)"));
    }

    /** A collection whose records belong to accounts of any collection. */
    private Collection references(String name, AccessRule delete, List<Field> own, List<String> indexes) {
        Collection.Definition blank = CollectionDefaults.blank(CollectionType.BASE, name, entropy);
        List<Field> fields = new ArrayList<>(blank.fields());
        FieldLists.put(fields, text("collectionRef", true, false));
        FieldLists.put(fields, text("recordRef", true, false));
        own.forEach(field -> FieldLists.put(fields, field));
        addDates(fields, true);
        AccessRules rules = new AccessRules(OWNER, OWNER, AccessRule.LOCKED, AccessRule.LOCKED, delete);
        return stored(blank, true, fields, rules, blank.options(), indexes);
    }

    private Collection superusers() {
        Collection.Definition blank =
                CollectionDefaults.blank(CollectionType.AUTH, Collection.SUPERUSERS_NAME, entropy);
        List<Field> fields = new ArrayList<>(blank.fields());
        addDates(fields, true);
        AuthOptions auth = auth(blank);
        AuthOptions options = AuthOptionsChange.of(auth)
                .authToken(new Token(auth.authToken().secret(), SUPERUSER_TOKEN_SECONDS))
                .made();
        return stored(
                blank,
                true,
                fields,
                AccessRules.LOCKED,
                new CollectionOptions.Auth(options, blank.options().extras()),
                blank.indexes());
    }

    private Collection users() {
        Collection.Definition blank =
                CollectionDefaults.blank(CollectionType.AUTH, "users", "_pb_users_auth_", entropy);
        List<Field> fields = new ArrayList<>(blank.fields());
        FieldLists.put(fields, new TextField(FieldBase.of("", "name"), 0, 255, "", "", false));
        FieldLists.put(
                fields, new FileField(FieldBase.of("", "avatar"), 1, 0, Optional.of(IMAGES), Optional.empty(), false));
        addDates(fields, false);
        OAuth2 oauth2 = new OAuth2(false, List.of(), new MappedFields("", "name", "", "avatar"));
        AuthOptions options = AuthOptionsChange.of(auth(blank)).oauth2(oauth2).made();
        return stored(
                blank,
                false,
                fields,
                new AccessRules(SELF, SELF, AccessRule.OPEN, SELF, SELF),
                new CollectionOptions.Auth(options, blank.options().extras()),
                blank.indexes());
    }

    private static AuthOptions auth(Collection.Definition blank) {
        return Collection.of(blank).auth().orElseThrow();
    }

    private Collection stored(
            Collection.Definition blank,
            boolean system,
            List<Field> fields,
            AccessRules rules,
            CollectionOptions options,
            List<String> indexes) {
        String created = DateTimes.format(now);
        now = now.plusMillis(1);
        return Collection.of(new Collection.Definition(
                blank.id(), blank.name(), blank.type(), system, fields, indexes, rules, options, created, created));
    }

    private static void addDates(List<Field> fields, boolean system) {
        FieldLists.put(fields, new AutodateField(base("created", system, false, false), true, false));
        FieldLists.put(fields, new AutodateField(base("updated", system, false, false), true, true));
    }

    private static TextField text(String name, boolean required, boolean hidden) {
        return new TextField(base(name, true, required, hidden), 0, 0, "", "", false);
    }

    private static FieldBase base(String name, boolean system, boolean required, boolean hidden) {
        return FieldBase.of("", name).withSystem(system).withRequired(required).withHidden(hidden);
    }
}
