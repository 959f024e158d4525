package dev.jarbase.application.records;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import java.util.List;
import java.util.Optional;

/** Collections for tests. */
final class Samples {
    private Samples() {}

    static final Collection POSTS = collection(
            "posts",
            CollectionType.BASE,
            text("id"),
            text("title"),
            new Field.TextField(base("secret").withHidden(true), 0, 0, "", "", false),
            new Field.NumberField(base("n"), Optional.empty(), Optional.empty(), false),
            new Field.BoolField(base("ok")),
            new Field.SelectField(base("tags"), Optional.empty(), 3),
            new Field.JsonField(base("meta"), 0),
            new Field.GeoPointField(base("place")),
            new Field.PasswordField(base("pin"), 0, 0, "", 0));

    static final Collection USERS = collection(
            "users",
            CollectionType.AUTH,
            text("id"),
            new Field.PasswordField(base("password").withHidden(true), 0, 0, "", 0),
            new Field.TextField(base("tokenKey").withHidden(true), 0, 0, "", "", false),
            new Field.EmailField(base("email"), Optional.empty(), Optional.empty()),
            new Field.BoolField(base("emailVisibility")),
            new Field.BoolField(base("verified")));

    private static Field text(String name) {
        return new Field.TextField(base(name), 0, 0, "", "", name.equals("id"));
    }

    private static FieldBase base(String name) {
        return FieldBase.of("f_" + name, name);
    }

    private static Collection collection(String name, CollectionType type, Field... fields) {
        return Collection.of(new Collection.Definition(
                "pbc_" + name,
                name,
                type,
                false,
                List.of(fields),
                List.of(),
                AccessRules.LOCKED,
                CollectionOptions.Base.EMPTY,
                "",
                ""));
    }
}
