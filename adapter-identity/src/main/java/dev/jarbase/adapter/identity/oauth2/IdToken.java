package dev.jarbase.adapter.identity.oauth2;

import com.nimbusds.jose.JWSObject;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An id token (OpenID Connect Core 1.0, section 2), and the checks of its claims. An unsigned one is none. */
record IdToken(JWSObject signed, JsonTree claims) {

    /** Reads the one beside other tokens. @throws OAuth2Exception if there is none, or none that is signed */
    static IdToken of(OAuth2Tokens tokens) {
        if (!(tokens.answer().get("id_token").orElse(JsonValue.NULL) instanceof Text(String compact))
                || compact.isEmpty()) {
            throw new OAuth2Exception("the provider gave no id token");
        }
        try {
            JWSObject signed = JWSObject.parse(compact);
            return new IdToken(signed, JsonTree.parse(signed.getPayload().toString()));
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new OAuth2Exception("the id token is malformed", malformed);
        }
    }

    /** Requires the moments that it names to hold. */
    IdToken requireTime(Instant now, Duration leeway) {
        double second = now.toEpochMilli() / 1000.0;
        double slack = leeway.toSeconds();
        require(moment("exp", Double.POSITIVE_INFINITY) + slack > second, "the id token is over");
        require(moment("nbf", Double.NEGATIVE_INFINITY) - slack <= second, "the id token does not hold yet");
        require(moment("iat", Double.NEGATIVE_INFINITY) - slack <= second, "the id token is of the future");
        return this;
    }

    IdToken requireExpiry() {
        require(Double.isFinite(moment("exp", Double.NaN)), "the id token has no end");
        return this;
    }

    IdToken requireAudience(String client) {
        boolean meant = !client.isEmpty()
                && switch (claims.at("aud")) {
                    case Text(String one) -> one.equals(client);
                    case Array(List<JsonValue> several) -> several.contains(JsonValue.of(client));
                    default -> false;
                };
        require(meant, "the id token is for somebody else");
        return this;
    }

    IdToken requireIssuer(List<String> allowed) {
        require(
                claims.at("iss") instanceof Text(String issuer) && allowed.contains(issuer),
                "the id token is from a foreign issuer");
        return this;
    }

    /** Seconds since 1970; NaN, with which no comparison holds, if it is no number. */
    private double moment(String claim, double absent) {
        return switch (claims.at(claim)) {
            // peer: 0 counts as absent
            case Num(double seconds) -> seconds == 0 ? absent : seconds;
            case JsonValue.Null _ -> absent;
            default -> Double.NaN;
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new OAuth2Exception(otherwise);
        }
    }

    @Override
    public String toString() {
        return "IdToken";
    }
}
