package dev.jarbase.adapter.identity.oauth2;

import static dev.jarbase.adapter.identity.oauth2.Profile.ofNumber;
import static dev.jarbase.adapter.identity.oauth2.Profile.ofText;
import static dev.jarbase.adapter.identity.oauth2.Reading.text;

import dev.jarbase.domain.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles of the known providers, by name, as their documentation describes their answers. An e-mail address is read
 * only where the provider says that it was verified, or gives out no other.
 */
final class Profiles {
    private static final Profile OPEN_ID = ofText("sub")
            .name("name")
            .username("preferred_username")
            .avatar("picture")
            .email(text("email").ifSetAnyhow("email_verified"));

    private static final Map<String, Profile> ALL = Map.ofEntries(
            Map.entry("apple", ofText("sub").name("name").email(text("email").ifSetAnyhow("email_verified"))),
            Map.entry(
                    "google",
                    ofText("sub")
                            .name("name")
                            .avatar("picture")
                            .email(text("email").ifSet("email_verified"))),
            Map.entry("microsoft", ofText("id").name("displayName").email(new MicrosoftMail())),
            Map.entry(
                    "yandex",
                    ofText("id")
                            .name("real_name")
                            .username("login")
                            .avatar(Pictures::yandex)
                            .email("default_email")),
            Map.entry(
                    "facebook",
                    ofText("id").name("name").avatar("picture.data.url").email("email")),
            Map.entry(
                    "instagram2",
                    ofText("user_id")
                            .name("name")
                            .username("username")
                            .avatar("profile_picture_url")
                            .raw(Names::withPermissions)),
            Map.entry(
                    "github",
                    ofNumber("id")
                            .name("name")
                            .username("login")
                            .avatar("avatar_url")
                            .email(Mails::listed)),
            Map.entry(
                    "gitlab",
                    ofNumber("id")
                            .name("name")
                            .username("username")
                            .avatar("avatar_url")
                            .email(Mails::confirmedAt)),
            Map.entry(
                    "bitbucket",
                    ofText("uuid")
                            .name("display_name")
                            .username("username")
                            .avatar("links.avatar.href")
                            .email(Mails::bitbucket)
                            .active(answer ->
                                    answer.tree().text("account_status").equals("active"))),
            Map.entry(
                    "gitee",
                    ofNumber("id")
                            .name("name")
                            .username("login")
                            .avatar("avatar_url")
                            .email(Mails::gitee)),
            Map.entry(
                    "gitea",
                    ofNumber("id")
                            .name("full_name")
                            .username("login")
                            .avatar("avatar_url")
                            .email(Mails::listed)
                            .active(answer -> answer.tree().flag("active"))),
            Map.entry(
                    "discord",
                    ofText("id")
                            .name(text("global_name").or(Names::discord))
                            .username("username")
                            .avatar(Pictures::discord)
                            .email(text("email").ifSet("verified"))),
            Map.entry(
                    "twitter",
                    ofText("data.id")
                            .name("data.name")
                            .username("data.username")
                            .avatar("data.profile_image_url")
                            .email("data.confirmed_email")),
            Map.entry(
                    "kakao",
                    ofNumber("id")
                            .username("properties.nickname")
                            .avatar("properties.profile_image")
                            .email(text("kakao_account.email")
                                    .ifSet("kakao_account.is_email_valid", "kakao_account.is_email_verified"))),
            Map.entry(
                    "vk",
                    ofNumber("response.0.id")
                            .name(Names::vk)
                            .username("response.0.screen_name")
                            .avatar("response.0.photo_max")
                            .email(Mails::ofTokens)
                            .active(answer -> !answer.tree().items("response").isEmpty())),
            Map.entry(
                    "linear",
                    ofText("data.viewer.id")
                            .name("data.viewer.name")
                            .username("data.viewer.displayName")
                            .avatar("data.viewer.avatarUrl")
                            .email("data.viewer.email")
                            .active(answer -> answer.tree().flag("data.viewer.active"))
                            .query("query Me { viewer { id displayName name email avatarUrl active } }")),
            Map.entry(
                    "notion",
                    ofText("bot.owner.user.id")
                            .name("bot.owner.user.name")
                            .avatar("bot.owner.user.avatar_url")
                            .email("bot.owner.user.person.email")
                            .headers(provider -> Map.of("Notion-Version", "2022-06-28"))),
            Map.entry(
                    "monday",
                    ofText("data.me.id")
                            .name("data.me.name")
                            .avatar("data.me.photo_small")
                            .email(text("data.me.email").ifSet("data.me.is_verified"))
                            .active(answer -> answer.tree().flag("data.me.enabled"))
                            .query("query { me { id enabled name email is_verified photo_small }}")),
            Map.entry("lark", ofText("data.union_id").name("data.name").avatar("data.avatar_url")),
            Map.entry(
                    "box",
                    ofText("id")
                            .name("name")
                            .avatar("avatar_url")
                            .email("login")
                            .active(answer -> answer.tree().text("status").equals("active"))),
            Map.entry("spotify", ofText("id").name("display_name").avatar("images.0.url")),
            Map.entry(
                    "trakt",
                    ofText("user.ids.uuid")
                            .name("user.name")
                            .username("user.username")
                            .avatar("user.images.avatar.full")
                            .headers(provider -> Map.of(
                                    "Content-Type", "application/json",
                                    "trakt-api-key", provider.clientId(),
                                    "trakt-api-version", "2"))),
            Map.entry(
                    "twitch",
                    ofText("data.0.id")
                            .name("data.0.display_name")
                            .username("data.0.login")
                            .avatar("data.0.profile_image_url")
                            .email("data.0.email")
                            .headers(provider -> Map.of("Client-Id", provider.clientId()))
                            .active(answer -> !answer.tree().items("data").isEmpty())),
            Map.entry(
                    "patreon",
                    ofText("data.id")
                            .name("data.attributes.full_name")
                            .username("data.attributes.vanity")
                            .avatar("data.attributes.image_url")
                            .email(text("data.attributes.email").ifSet("data.attributes.is_email_verified"))),
            Map.entry(
                    "strava",
                    ofNumber("id").name(Names::strava).username("username").avatar("profile")),
            Map.entry(
                    "wakatime",
                    ofText("data.id")
                            .name("data.display_name")
                            .username("data.username")
                            .avatar(text("data.photo").ifSet("data.photo_public"))
                            .email(text("data.email").ifSet("data.is_email_confirmed"))),
            Map.entry(
                    "livechat",
                    ofText("account_id")
                            .name("name")
                            .avatar("avatar_url")
                            .email(text("email").ifSet("email_verified"))),
            Map.entry(
                    "mailcow",
                    ofText("id")
                            .name("full_name")
                            .username(Names::mailcow)
                            .email("email")
                            .active(answer -> answer.tree().at("active").equals(JsonValue.of(1)))),
            Map.entry(
                    "planningcenter",
                    ofText("data.id")
                            .name("data.attributes.name")
                            .avatar("data.attributes.avatar")
                            .active(answer ->
                                    answer.tree().text("data.attributes.status").equals("active"))),
            Map.entry("oidc", OPEN_ID),
            Map.entry("oidc2", OPEN_ID),
            Map.entry("oidc3", OPEN_ID));

    private Profiles() {}

    static Optional<Profile> of(String provider) {
        return Optional.ofNullable(ALL.get(provider));
    }
}
