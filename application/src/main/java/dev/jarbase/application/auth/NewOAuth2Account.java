package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.RecordAuthWithOAuth2RequestEvent;
import dev.jarbase.domain.check.CheckContext;
import dev.jarbase.domain.check.FieldChecks;
import dev.jarbase.domain.collection.AuthOptions.MappedFields;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what a new account of somebody who comes from a provider is made of. */
final class NewOAuth2Account {
    private static final System.Logger LOG = System.getLogger(NewOAuth2Account.class.getName());
    private static final String EMAIL = "email";

    private final OAuth2Providers providers;
    private final IdentitySearch search;
    private final RecordStore records;
    private final PatternEngine patterns;
    private final Supplier<Catalog> catalog;

    /** The body of a request that makes an account, and the files that come with it. */
    record Request(JsonValue.Obj body, Map<String, List<SubmittedFile>> files) {}

    NewOAuth2Account(AuthUseCases.Parts parts) {
        this.providers = parts.ports().oauth2();
        this.search = new IdentitySearch(parts.core().records());
        this.records = parts.core().records();
        this.patterns = parts.core().patterns();
        this.catalog = parts.core().catalog();
    }

    /** What the client says goes first, then what the provider tells; may fetch a picture. */
    Request of(RecordAuthWithOAuth2RequestEvent event) {
        OAuth2User user = event.oAuth2User();
        Collection collection = event.collection();
        MappedFields mapped = AuthCollections.options(collection).oauth2().mappedFields();
        Map<String, JsonValue> body = new LinkedHashMap<>(event.createData().members());
        Map<String, List<SubmittedFile>> files = new HashMap<>();
        if (!(body.get(EMAIL) instanceof JsonValue.Text(String email)) || email.isEmpty()) {
            body.put(EMAIL, JsonValue.of(user.email()));
        }
        put(body, mapped.id(), user.id());
        put(body, mapped.name(), user.name());
        if (isWanted(body, mapped.username()) && isFree(collection, mapped.username(), user.username())) {
            put(body, mapped.username(), user.username());
        }
        if (isWanted(body, mapped.avatarUrl()) && !user.avatarUrl().isEmpty()) {
            if (collection.field(mapped.avatarUrl()).orElse(null) instanceof Field.FileField) {
                addPicture(files, mapped.avatarUrl(), user.avatarUrl());
            } else {
                put(body, mapped.avatarUrl(), user.avatarUrl());
            }
        }
        return new Request(new JsonValue.Obj(body), files);
    }

    private static void put(Map<String, JsonValue> body, String field, String value) {
        if (isWanted(body, field)) {
            body.put(field, JsonValue.of(value));
        }
    }

    private static boolean isWanted(Map<String, JsonValue> body, String field) {
        return !field.isEmpty() && !body.containsKey(field);
    }

    /** Whether a user name may be taken over; else the account does without. */
    private boolean isFree(Collection collection, String name, String username) {
        Optional<Field> field = collection.field(name);
        boolean isRefused = field.isEmpty()
                || (field.get() instanceof Field.TextField text && !isValid(collection, text, username));
        return !isRefused
                && (!IndexStatement.isUnique(collection.indexes(), name)
                        || search.by(collection, name, username).isEmpty());
    }

    private boolean isValid(Collection collection, Field.TextField field, String username) {
        Record candidate = Record.fresh(collection).set(field.name(), FieldValue.Text.of(username));
        return FieldChecks.check(candidate, field, new CheckContext(catalog.get(), records, patterns))
                .isEmpty();
    }

    /** An account without a picture is better than none. */
    private void addPicture(Map<String, List<SubmittedFile>> files, String field, String url) {
        try {
            files.put(field, List.of(providers.avatar(url)));
        } catch (OAuth2Exception failure) {
            LOG.log(System.Logger.Level.WARNING, "failed to retrieve the picture of an OAuth2 account", failure);
        }
    }
}
