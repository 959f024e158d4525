package dev.jarbase.application.collections;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.KnownProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** The OAuth2 providers that an auth collection can use. Thread-safe. */
public final class OAuth2ProviderList {
    /** Returns all providers in order of display, each with {@code name}, {@code displayName} and {@code logo} (SVG). */
    public JsonValue.Array all() {
        return new JsonValue.Array(
                KnownProvider.all().stream().map(OAuth2ProviderList::item).toList());
    }

    /** Returns the picture of a provider, in SVG; empty for one that is not known. */
    public static String logo(String provider) {
        return KnownProvider.of(provider).map(OAuth2ProviderList::logo).orElse("");
    }

    private static JsonValue item(KnownProvider provider) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", JsonValue.of(provider.name()));
        members.put("displayName", JsonValue.of(provider.displayName()));
        members.put("logo", JsonValue.of(logo(provider)));
        return new JsonValue.Obj(members);
    }

    private static String logo(KnownProvider provider) {
        String name = provider.displayName();
        String letter = name.substring(0, name.offsetByCodePoints(0, 1));
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">\
            <rect width="32" height="32" rx="6" fill="#5b6472"/>\
            <text x="16" y="22" font-family="sans-serif" font-size="18" text-anchor="middle" fill="#fff">%s</text>\
            </svg>\
            """.formatted(letter);
    }
}
