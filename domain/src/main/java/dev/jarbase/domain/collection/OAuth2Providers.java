package dev.jarbase.domain.collection;

import java.util.List;

/** The OAuth2 providers that auth collections can name, in order of display. */
public final class OAuth2Providers {
    /** A provider: its word in options and the name that people know. */
    public record Known(String name, String displayName) {}

    private static final List<Known> ALL = List.of(
            new Known("apple", "Apple"),
            new Known("google", "Google"),
            new Known("microsoft", "Microsoft"),
            new Known("yandex", "Yandex"),
            new Known("facebook", "Facebook"),
            new Known("instagram2", "Instagram"),
            new Known("github", "GitHub"),
            new Known("gitlab", "GitLab"),
            new Known("bitbucket", "Bitbucket"),
            new Known("gitee", "Gitee"),
            new Known("gitea", "Gitea/Forgejo"),
            new Known("discord", "Discord"),
            new Known("twitter", "X/Twitter"),
            new Known("kakao", "Kakao"),
            new Known("vk", "ВКонтакте"),
            new Known("linear", "Linear"),
            new Known("notion", "Notion"),
            new Known("monday", "monday.com"),
            new Known("lark", "Lark"),
            new Known("box", "Box"),
            new Known("spotify", "Spotify"),
            new Known("trakt", "Trakt"),
            new Known("twitch", "Twitch"),
            new Known("patreon", "Patreon"),
            new Known("strava", "Strava"),
            new Known("wakatime", "WakaTime"),
            new Known("livechat", "LiveChat"),
            new Known("mailcow", "mailcow"),
            new Known("planningcenter", "Planning Center"),
            new Known("oidc", "OIDC"),
            new Known("oidc2", "OIDC"),
            new Known("oidc3", "OIDC"));

    private OAuth2Providers() {}

    public static List<Known> all() {
        return ALL;
    }

    public static boolean isKnown(String name) {
        return ALL.stream().anyMatch(provider -> provider.name().equals(name));
    }
}
