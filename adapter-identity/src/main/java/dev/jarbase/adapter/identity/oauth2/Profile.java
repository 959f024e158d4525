package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a provider tells of an account: how it is asked, and where in its answer each property stands. Immutable. */
final class Profile {
    private final Map<Property, Reading> readings = new EnumMap<>(Property.class);
    private String query = "";
    private Function<OAuth2Provider, Map<String, String>> headers = provider -> Map.of();
    private Predicate<Answer> active = answer -> true;
    private Function<Answer, Obj> raw = answer -> answer.tree().root();

    private enum Property {
        ID,
        NAME,
        USERNAME,
        AVATAR,
        EMAIL
    }

    private Profile() {}

    private Profile(Profile other) {
        readings.putAll(other.readings);
        query = other.query;
        headers = other.headers;
        active = other.active;
        raw = other.raw;
    }

    /** A profile whose id is the text at a path, and that tells nothing else. */
    static Profile ofText(String idPath) {
        return new Profile().reading(Property.ID, Reading.text(idPath));
    }

    /** A profile whose id is the whole number at a path, and that tells nothing else. */
    static Profile ofNumber(String idPath) {
        return new Profile().reading(Property.ID, Reading.whole(idPath));
    }

    Profile name(Reading reading) {
        return reading(Property.NAME, reading);
    }

    Profile name(String path) {
        return name(Reading.text(path));
    }

    Profile username(Reading reading) {
        return reading(Property.USERNAME, reading);
    }

    Profile username(String path) {
        return username(Reading.text(path));
    }

    Profile avatar(Reading reading) {
        return reading(Property.AVATAR, reading);
    }

    Profile avatar(String path) {
        return avatar(Reading.text(path));
    }

    Profile email(Reading reading) {
        return reading(Property.EMAIL, reading);
    }

    Profile email(String path) {
        return email(Reading.text(path));
    }

    /** The same, but asked by POST with a query in GraphQL. */
    Profile query(String graphQl) {
        Profile changed = new Profile(this);
        changed.query = "{\"query\": \"" + graphQl + "\"}";
        return changed;
    }

    /** The same with headers of the question, beside those that all have. */
    Profile headers(Function<OAuth2Provider, Map<String, String>> others) {
        Profile changed = new Profile(this);
        changed.headers = others;
        return changed;
    }

    /** The same, but only accounts that fulfil a condition may be used. */
    Profile active(Predicate<Answer> condition) {
        Profile changed = new Profile(this);
        changed.active = condition;
        return changed;
    }

    /** The same with something else as the answer that clients see. */
    Profile raw(Function<Answer, Obj> shown) {
        Profile changed = new Profile(this);
        changed.raw = shown;
        return changed;
    }

    private Profile reading(Property property, Reading reading) {
        Profile changed = new Profile(this);
        changed.readings.put(property, reading);
        return changed;
    }

    /** The body of the question; empty if it is asked by GET. */
    String query() {
        return query;
    }

    Function<OAuth2Provider, Map<String, String>> headers() {
        return headers;
    }

    /** Reads an account. @throws OAuth2Exception if it may not be used, or the answer is not as expected */
    OAuth2User read(Answer answer) {
        if (!active.test(answer)) {
            throw new OAuth2Exception("the account is not active");
        }
        return new OAuth2User(
                text(Property.ID, answer),
                text(Property.NAME, answer),
                text(Property.USERNAME, answer),
                text(Property.EMAIL, answer),
                text(Property.AVATAR, answer),
                raw.apply(answer),
                answer.tokens());
    }

    private String text(Property property, Answer answer) {
        return readings.getOrDefault(property, Reading.NOTHING).of(answer);
    }
}
