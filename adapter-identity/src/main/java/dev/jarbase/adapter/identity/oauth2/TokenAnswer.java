package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads answers of token endpoints (RFC 6749, section 5), in JSON or, as older providers write them, as a form. */
final class TokenAnswer {
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private TokenAnswer() {}

    /** Returns the tokens. @throws OAuth2Exception if there are none, whatever the status says */
    static OAuth2Tokens read(HttpCalls.Answer answer, Instant now) {
        JsonTree tree = tree(answer);
        String error = tree.text("error");
        if (!answer.isSuccess() || !error.isEmpty()) {
            throw refusal(answer.status(), error);
        }
        String accessToken = tree.text("access_token");
        if (accessToken.isEmpty()) {
            throw new OAuth2Exception("the answer has no access token");
        }
        return new OAuth2Tokens(accessToken, tree.text("refresh_token"), expiry(tree, now), tree.root());
    }

    private static JsonTree tree(HttpCalls.Answer answer) {
        boolean isForm = answer.type().equals("application/x-www-form-urlencoded")
                || answer.type().equals("text/plain");
        try {
            return isForm ? form(answer.body()) : JsonTree.parse(answer.body());
        } catch (OAuth2Exception | IllegalArgumentException malformed) {
            if (!answer.isSuccess()) {
                throw refusal(answer.status(), "");
            }
            throw new OAuth2Exception("the answer with the tokens is malformed", malformed);
        }
    }

    private static JsonTree form(String body) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            String value = sign < 0 ? "" : pair.substring(sign + 1);
            members.putIfAbsent(decoded(name), JsonValue.of(decoded(value.strip())));
        }
        return new JsonTree(new Obj(members));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Only a code that looks as the standard says is shown; anything else could hold a secret. */
    private static OAuth2Exception refusal(int status, String error) {
        String code = ERROR_CODE.matcher(error).matches() ? " (" + error + ")" : "";
        return new OAuth2Exception("the token endpoint answers " + status + code);
    }

    /** Some providers write the number of seconds as a text. */
    private static Optional<Instant> expiry(JsonTree tree, Instant now) {
        long seconds = switch (tree.at("expires_in")) {
            case Num(double number) -> (long) number;
            case Text(String digits) -> seconds(digits);
            default -> 0;
        };
        return seconds == 0
                ? Optional.empty()
                : Optional.of(now.plusSeconds(Math.clamp(seconds, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    private static long seconds(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
