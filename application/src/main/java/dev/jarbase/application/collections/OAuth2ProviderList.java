package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.OAuth2Providers;
import dev.jarbase.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The OAuth2 providers that an auth collection can use. Thread-safe. */
public final class OAuth2ProviderList {
    private static final JsonValue.Array ALL = new JsonValue.Array(
            OAuth2Providers.all().stream().map(OAuth2ProviderList::item).toList());

    /** Returns all providers in order of display, each with {@code name}, {@code displayName} and {@code logo} (SVG). */
    public JsonValue.Array all() {
        return ALL;
    }

    private static JsonValue item(OAuth2Providers.Known provider) {
        String first =
                provider.displayName().substring(0, provider.displayName().offsetByCodePoints(0, 1));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", JsonValue.of(provider.name()));
        members.put("displayName", JsonValue.of(provider.displayName()));
        members.put("logo", JsonValue.of(logo(first)));
        return new JsonValue.Obj(members);
    }

    private static String logo(String letter) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">\
            <rect width="32" height="32" rx="6" fill="#5b6472"/>\
            <text x="16" y="22" font-family="sans-serif" font-size="18" text-anchor="middle" fill="#fff">%s</text>\
            </svg>\
            """.formatted(letter);
    }
}
