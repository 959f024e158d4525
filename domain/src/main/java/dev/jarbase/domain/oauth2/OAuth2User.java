package dev.jarbase.domain.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.text.DateTimes;
import java.util.Map;
import java.util.TreeMap;

/**
 * An account as a provider tells of it; texts are empty for what it does not tell.
 *
 * @param id the same for all time at that provider
 * @param email only if the provider has proven that it belongs to the account
 * @param rawUser the answer that this was read from
 */
public record OAuth2User(
        String id, String name, String username, String email, String avatarUrl, Obj rawUser, OAuth2Tokens tokens) {

    public OAuth2User withName(String other) {
        return new OAuth2User(id, other, username, email, avatarUrl, rawUser, tokens);
    }

    /** Returns what clients are told of it, keys sorted; {@code isNew} says whether an account was made for it. */
    public Obj meta(boolean isNew) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("id", JsonValue.of(id));
        members.put("name", JsonValue.of(name));
        members.put("username", JsonValue.of(username));
        members.put("email", JsonValue.of(email));
        members.put("avatarURL", JsonValue.of(avatarUrl));
        members.put("avatarUrl", JsonValue.of(avatarUrl));
        members.put("accessToken", JsonValue.of(tokens.accessToken()));
        members.put("refreshToken", JsonValue.of(tokens.refreshToken()));
        members.put(
                "expiry", JsonValue.of(tokens.expiry().map(DateTimes::format).orElse("")));
        members.put("rawUser", rawUser);
        members.put("isNew", JsonValue.of(isNew));
        return new Obj(members);
    }

    @Override
    public String toString() {
        return "OAuth2User[" + id + "]";
    }
}
