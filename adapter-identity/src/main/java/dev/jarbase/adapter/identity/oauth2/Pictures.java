package dev.jarbase.adapter.identity.oauth2;

/** The addresses of pictures that are put together. */
final class Pictures {
    private Pictures() {}

    static String yandex(Answer answer) {
        return answer.tree().flag("is_avatar_empty")
                ? ""
                : "https://avatars.yandex.net/get-yapic/" + answer.tree().text("default_avatar_id") + "/islands-200";
    }

    static String discord(Answer answer) {
        String avatar = answer.tree().text("avatar");
        return avatar.isEmpty()
                ? ""
                : "https://cdn.discordapp.com/avatars/" + answer.tree().text("id") + "/" + avatar + ".png";
    }
}
