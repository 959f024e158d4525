package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a provider tells of an account: how it is asked, and where in its answer each property stands.
 *
 * @param query the body of the question; empty if it is asked by GET
 * @param headers of the question, beside those that all have
 * @param active whether the account may be used
 * @param raw the answer as clients see it
 */
record Profile(
        Reading id,
        Reading name,
        Reading username,
        Reading avatar,
        Reading email,
        String query,
        Function<OAuth2Provider, Map<String, String>> headers,
        Predicate<Answer> active,
        Function<Answer, Obj> raw) {

    /** A profile whose id is the text at a path, and that tells nothing else. */
    static Profile ofText(String idPath) {
        return of(Reading.text(idPath));
    }

    /** A profile whose id is the whole number at a path, and that tells nothing else. */
    static Profile ofNumber(String idPath) {
        return of(Reading.whole(idPath));
    }

    private static Profile of(Reading id) {
        Reading none = Reading.NOTHING;
        return new Profile(
                id,
                none,
                none,
                none,
                none,
                "",
                provider -> Map.of(),
                answer -> true,
                answer -> answer.tree().root());
    }

    Profile name(Reading reading) {
        return new Profile(id, reading, username, avatar, email, query, headers, active, raw);
    }

    Profile name(String path) {
        return name(Reading.text(path));
    }

    Profile username(Reading reading) {
        return new Profile(id, name, reading, avatar, email, query, headers, active, raw);
    }

    Profile username(String path) {
        return username(Reading.text(path));
    }

    Profile avatar(Reading reading) {
        return new Profile(id, name, username, reading, email, query, headers, active, raw);
    }

    Profile avatar(String path) {
        return avatar(Reading.text(path));
    }

    Profile email(Reading reading) {
        return new Profile(id, name, username, avatar, reading, query, headers, active, raw);
    }

    Profile email(String path) {
        return email(Reading.text(path));
    }

    Profile query(String graphQl) {
        String body = "{\"query\": \"" + graphQl + "\"}";
        return new Profile(id, name, username, avatar, email, body, headers, active, raw);
    }

    Profile headers(Function<OAuth2Provider, Map<String, String>> others) {
        return new Profile(id, name, username, avatar, email, query, others, active, raw);
    }

    Profile active(Predicate<Answer> condition) {
        return new Profile(id, name, username, avatar, email, query, headers, condition, raw);
    }

    Profile raw(Function<Answer, Obj> shown) {
        return new Profile(id, name, username, avatar, email, query, headers, active, shown);
    }

    /** Reads an account. @throws OAuth2Exception if it may not be used, or the answer is not as expected */
    OAuth2User read(Answer answer) {
        if (!active.test(answer)) {
            throw new OAuth2Exception("the account is not active");
        }
        return new OAuth2User(
                id.of(answer),
                name.of(answer),
                username.of(answer),
                email.of(answer),
                avatar.of(answer),
                raw.apply(answer),
                answer.tokens());
    }
}
