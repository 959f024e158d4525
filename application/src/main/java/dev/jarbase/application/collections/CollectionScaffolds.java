package dev.jarbase.application.collections;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes blank collections for editors. Thread-safe. */
public final class CollectionScaffolds {
    private static final int SUFFIX_LENGTH = 10;
    private static final List<CollectionType> ORDER =
            List.of(CollectionType.AUTH, CollectionType.BASE, CollectionType.VIEW);

    private final Entropy entropy;

    CollectionScaffolds(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Returns a blank collection of each type in its API form, keyed by type; index names end in random letters. */
    public JsonValue.Obj all() {
        String suffix = entropy.text(SUFFIX_LENGTH, Entropy.LOWER_ALPHANUMERIC);
        Map<String, JsonValue> scaffolds = new LinkedHashMap<>();
        for (CollectionType type : ORDER) {
            Collection.Definition blank =
                    CollectionDefaults.blank(type, "", suffix, entropy).withId("");
            scaffolds.put(type.word(), CollectionJson.write(Collection.of(blank)));
        }
        return new JsonValue.Obj(scaffolds);
    }
}
