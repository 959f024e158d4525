package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.oauth2.OAuth2Exception;

/**
 * The e-mail address of a Microsoft account. Which claim of the id token proves it depends on how the tenant is set up,
 * so a superuser names it; otherwise it is that of the profile.
 */
final class MicrosoftMail implements Reading {
    @Override
    public String of(Answer answer) {
        return switch (text(new JsonTree(answer.provider().extra()), "idTokenEmailClaim")) {
            case "verified_primary_email" -> primary(answer);
            case "email_and_xms_edov" -> ofVerifiedDomain(answer);
            case "email" -> claim(answer, "email");
            case "any_verified" -> {
                String primary = primary(answer);
                yield primary.isEmpty() ? ofVerifiedDomain(answer) : primary;
            }
            default -> answer.tree().text("mail");
        };
    }

    private static String primary(Answer answer) {
        return claim(answer, "verified_primary_email");
    }

    /** The claim xms_edov says that the owner of the domain of the address was verified. */
    private static String ofVerifiedDomain(Answer answer) {
        try {
            return answer.further().claims().looseFlag("xms_edov") ? claim(answer, "email") : "";
        } catch (OAuth2Exception unproven) {
            return "";
        }
    }

    /** An id token that is missing or not valid proves no address, but does not refuse the account. */
    private static String claim(Answer answer, String name) {
        try {
            return text(answer.further().claims(), name);
        } catch (OAuth2Exception unproven) {
            return "";
        }
    }

    private static String text(JsonTree tree, String name) {
        return tree.at(name) instanceof Text(String value) ? value : "";
    }
}
