package dev.jarbase.application.collections;

import dev.jarbase.domain.json.JsonValue;

/** The OAuth2 providers that an auth collection can use. */
public final class OAuth2ProviderList {
    /** Returns all providers in order of display, each with {@code name}, {@code displayName} and {@code logo} (SVG). */
    public JsonValue.Array all() {
        throw new UnsupportedOperationException();
    }
}
