package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names that are put together, and what else only one provider has. */
final class Names {
    private Names() {}

    /** Accounts from before 2023 share names, which a number tells apart. */
    static String discord(Answer answer) {
        String name = answer.tree().text("username");
        String number = answer.tree().text("discriminator");
        return number.isEmpty() || number.equals("0") ? name : name + "#" + number;
    }

    static String vk(Answer answer) {
        return (answer.tree().text("response.0.first_name") + " "
                        + answer.tree().text("response.0.last_name"))
                .strip();
    }

    /** peer: keeps the space of a name that has one part. */
    static String strava(Answer answer) {
        return answer.tree().text("firstname") + " " + answer.tree().text("lastname");
    }

    static String mailcow(Answer answer) {
        String name = answer.tree().text("username");
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /** Adds what Instagram says beside the tokens: what it was allowed to tell. */
    static Obj withPermissions(Answer answer) {
        Obj user = answer.tree().root();
        Optional<JsonValue> permissions = answer.tokens().answer().get("permissions");
        if (permissions.isEmpty() || user.get("permissions").isPresent()) {
            return user;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(user.members());
        members.put("permissions", permissions.get());
        return new Obj(members);
    }
}
