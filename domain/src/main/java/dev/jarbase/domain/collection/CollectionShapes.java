package dev.jarbase.domain.collection;

import dev.jarbase.domain.collection.JsonShape.ListShape;
import dev.jarbase.domain.collection.JsonShape.ObjectShape;
import dev.jarbase.domain.collection.JsonShape.OpenObjectShape;
import dev.jarbase.domain.collection.JsonShape.RawListShape;
import dev.jarbase.domain.collection.JsonShape.WholeShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes of the JSON of collections, members in the order in which they are written. */
final class CollectionShapes {
    private static final JsonShape TEXT = JsonShape.text(false);
    private static final JsonShape RULE = JsonShape.text(true);
    private static final JsonShape FLAG = JsonShape.bool(false);
    private static final JsonShape WHOLE = new WholeShape();
    private static final JsonShape TEXTS = new ListShape(TEXT);
    private static final JsonShape TEMPLATE = object("subject", TEXT, "body", TEXT);
    private static final JsonShape TOKEN = object("secret", TEXT, "duration", WHOLE);
    private static final JsonShape PROVIDER = object(
            "pkce", JsonShape.bool(true),
            "name", TEXT,
            "clientId", TEXT,
            "clientSecret", TEXT,
            "authURL", TEXT,
            "tokenURL", TEXT,
            "userInfoURL", TEXT,
            "displayName", TEXT,
            "extra", new OpenObjectShape());
    private static final JsonShape OAUTH2 = object(
            "providers",
            new ListShape(PROVIDER),
            "mappedFields",
            object("id", TEXT, "name", TEXT, "username", TEXT, "avatarURL", TEXT),
            "enabled",
            FLAG);

    /** The options of a view. */
    static final ObjectShape VIEW = object("viewQuery", TEXT);

    /** The options of an auth collection. */
    static final ObjectShape AUTH = object(
            "authRule", RULE,
            "manageRule", RULE,
            "authAlert", object("enabled", FLAG, "emailTemplate", TEMPLATE),
            "oauth2", OAUTH2,
            "passwordAuth", object("enabled", FLAG, "identityFields", TEXTS),
            "mfa", object("enabled", FLAG, "duration", WHOLE, "rule", TEXT),
            "otp", object("enabled", FLAG, "duration", WHOLE, "length", WHOLE, "emailTemplate", TEMPLATE),
            "authToken", TOKEN,
            "passwordResetToken", TOKEN,
            "emailChangeToken", TOKEN,
            "verificationToken", TOKEN,
            "fileToken", TOKEN,
            "verificationTemplate", TEMPLATE,
            "resetPasswordTemplate", TEMPLATE,
            "confirmEmailChangeTemplate", TEMPLATE);

    /** What collections of all types have. */
    static final ObjectShape COMMON = object(
            "id", TEXT,
            "listRule", RULE,
            "viewRule", RULE,
            "createRule", RULE,
            "updateRule", RULE,
            "deleteRule", RULE,
            "name", TEXT,
            "type", TEXT,
            "fields", new RawListShape(),
            "indexes", TEXTS,
            "created", TEXT,
            "updated", TEXT,
            "system", FLAG);

    /** Everything that a request may say of a collection, whatever its type. */
    static final ObjectShape WHOLE_COLLECTION = union(COMMON, VIEW, AUTH);

    private CollectionShapes() {}

    private static ObjectShape object(Object... namesAndShapes) {
        Map<String, JsonShape> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            members.put((String) namesAndShapes[i], (JsonShape) namesAndShapes[i + 1]);
        }
        return new ObjectShape(members);
    }

    private static ObjectShape union(ObjectShape... shapes) {
        Map<String, JsonShape> members = new LinkedHashMap<>();
        for (ObjectShape shape : shapes) {
            members.putAll(shape.members());
        }
        return new ObjectShape(members);
    }
}
