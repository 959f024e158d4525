package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.MalformedJsonException;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.text.EmailFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verified e-mail addresses of providers that tell of them in a way of their own. */
final class Mails {
    /** Answers of those who were not allowed to ask; the address is then simply not told. */
    private static final Set<Integer> NOT_TOLD = Set.of(401, 403, 404);

    private Mails() {}

    /** GitHub and Gitea: the primary and verified one of a list. */
    static String listed(Answer answer) {
        HttpCalls.Answer reply = answer.further().get(answer.provider().userInfoUrl() + "/emails");
        if (NOT_TOLD.contains(reply.status())) {
            return "";
        }
        return list(reply).orElseThrow(() -> new OAuth2Exception("the answer is not a list of addresses")).stream()
                .map(Mails::tree)
                .filter(mail -> mail.flag("primary") && mail.flag("verified"))
                .map(mail -> mail.text("email"))
                .findFirst()
                .orElse("");
    }

    static String bitbucket(Answer answer) {
        HttpCalls.Answer reply = answer.further().get(answer.provider().userInfoUrl() + "/emails");
        if (reply.status() >= 400) {
            return "";
        }
        return JsonTree.parse(reply.body()).items("values").stream()
                .map(Mails::tree)
                .filter(mail -> mail.flag("is_primary") && mail.flag("is_confirmed"))
                .map(mail -> mail.text("email"))
                .findFirst()
                .orElse("");
    }

    /** The public address, or the primary and confirmed one of a list. */
    static String gitee(Answer answer) {
        String shown = answer.tree().text("email");
        if (EmailFormat.isEmail(shown)) {
            return shown;
        }
        String url = answer.provider().userInfoUrl();
        HttpCalls.Answer reply = answer.further().get(url.substring(0, url.lastIndexOf('/') + 1) + "emails");
        if (NOT_TOLD.contains(reply.status())) {
            return "";
        }
        // a hidden address is answered by an object in place of a list
        return list(reply).orElse(List.of()).stream()
                .map(Mails::tree)
                .filter(mail -> mail.text("state").equals("confirmed")
                        && mail.items("scope").contains(JsonValue.of("primary")))
                .map(mail -> mail.text("email"))
                .filter(EmailFormat::isEmail)
                .findFirst()
                .orElse("");
    }

    /** GitLab: the address, if the moment of its confirmation is told. */
    static String confirmedAt(Answer answer) {
        String email = answer.tree().text("email");
        try {
            OffsetDateTime moment = OffsetDateTime.parse(answer.tree().text("confirmed_at"));
            return moment.getYear() > 1 ? email : "";
        } catch (DateTimeParseException unconfirmed) {
            return "";
        }
    }

    /** VK: the address that stands beside the tokens. */
    static String ofTokens(Answer answer) {
        return new JsonTree(answer.tokens().answer()).text("email");
    }

    private static Optional<List<JsonValue>> list(HttpCalls.Answer reply) {
        try {
            return JsonReader.parse(reply.body()) instanceof Array(List<JsonValue> items)
                    ? Optional.of(items)
                    : Optional.empty();
        } catch (MalformedJsonException malformed) {
            return Optional.empty();
        }
    }

    private static JsonTree tree(JsonValue item) {
        return new JsonTree(item instanceof Obj object ? object : Obj.EMPTY);
    }
}
