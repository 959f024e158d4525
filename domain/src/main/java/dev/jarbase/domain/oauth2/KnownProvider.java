package dev.jarbase.domain.oauth2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An OAuth2 provider that auth collections can name, with the addresses that hold unless a collection names others.
 *
 * @param name its word in the options of collections
 * @param displayName the name that people know
 * @param pkce whether it understands proof keys (RFC 7636)
 * @param authUrl where people sign in; empty if it must be configured
 * @param tokenUrl where codes become tokens; empty if it must be configured
 * @param userInfoUrl what tells of an account; empty if that is in the id token or must be configured
 * @param scopes what it is asked to tell
 */
public record KnownProvider(
        String name,
        String displayName,
        boolean pkce,
        String authUrl,
        String tokenUrl,
        String userInfoUrl,
        List<String> scopes) {

    /** In order of display: name, display name, proof keys, the three addresses, scopes. */
    private static final String TABLE = """
        apple|Apple|yes|https://appleid.apple.com/auth/authorize|https://appleid.apple.com/auth/token||name email
        google|Google|yes|https://accounts.google.com/o/oauth2/v2/auth|https://oauth2.googleapis.com/token\
        |https://www.googleapis.com/oauth2/v3/userinfo\
        |https://www.googleapis.com/auth/userinfo.profile https://www.googleapis.com/auth/userinfo.email
        microsoft|Microsoft|yes|https://login.microsoftonline.com/common/oauth2/v2.0/authorize\
        |https://login.microsoftonline.com/common/oauth2/v2.0/token|https://graph.microsoft.com/v1.0/me|User.Read
        yandex|Yandex|yes|https://oauth.yandex.com/authorize|https://oauth.yandex.com/token\
        |https://login.yandex.ru/info|login:email login:avatar login:info
        facebook|Facebook|yes|https://www.facebook.com/v3.2/dialog/oauth\
        |https://graph.facebook.com/v3.2/oauth/access_token\
        |https://graph.facebook.com/me?fields=name,email,picture.type(large)|email
        instagram2|Instagram|yes|https://www.instagram.com/oauth/authorize\
        |https://api.instagram.com/oauth/access_token\
        |https://graph.instagram.com/me?fields=id,username,account_type,user_id,name,profile_picture_url\
        ,followers_count,follows_count,media_count|instagram_business_basic
        github|GitHub|yes|https://github.com/login/oauth/authorize|https://github.com/login/oauth/access_token\
        |https://api.github.com/user|read:user user:email
        gitlab|GitLab|yes|https://gitlab.com/oauth/authorize|https://gitlab.com/oauth/token\
        |https://gitlab.com/api/v4/user|read_user
        bitbucket|Bitbucket|no|https://bitbucket.org/site/oauth2/authorize\
        |https://bitbucket.org/site/oauth2/access_token|https://api.bitbucket.org/2.0/user|account
        gitee|Gitee|yes|https://gitee.com/oauth/authorize|https://gitee.com/oauth/token\
        |https://gitee.com/api/v5/user|user_info emails
        gitea|Gitea/Forgejo|yes|https://gitea.com/login/oauth/authorize|https://gitea.com/login/oauth/access_token\
        |https://gitea.com/api/v1/user|read:user user:email
        discord|Discord|yes|https://discord.com/api/oauth2/authorize|https://discord.com/api/oauth2/token\
        |https://discord.com/api/users/@me|identify email
        twitter|X/Twitter|yes|https://x.com/i/oauth2/authorize|https://api.x.com/2/oauth2/token\
        |https://api.x.com/2/users/me?user.fields=id,name,username,profile_image_url,confirmed_email\
        |users.read users.email tweet.read
        kakao|Kakao|yes|https://kauth.kakao.com/oauth/authorize|https://kauth.kakao.com/oauth/token\
        |https://kapi.kakao.com/v2/user/me|account_email profile_nickname profile_image
        vk|ВКонтакте|no|https://oauth.vk.com/authorize|https://oauth.vk.com/access_token\
        |https://api.vk.com/method/users.get?fields=photo_max,screen_name&v=5.131|email
        linear|Linear|no|https://linear.app/oauth/authorize|https://api.linear.app/oauth/token\
        |https://api.linear.app/graphql|read
        notion|Notion|yes|https://api.notion.com/v1/oauth/authorize|https://api.notion.com/v1/oauth/token\
        |https://api.notion.com/v1/users/me|
        monday|monday.com|yes|https://auth.monday.com/oauth2/authorize|https://auth.monday.com/oauth2/token\
        |https://api.monday.com/v2|me:read
        lark|Lark|yes|https://accounts.feishu.cn/open-apis/authen/v1/authorize\
        |https://open.feishu.cn/open-apis/authen/v2/oauth/token|https://open.feishu.cn/open-apis/authen/v1/user_info|
        box|Box|yes|https://account.box.com/api/oauth2/authorize|https://api.box.com/oauth2/token\
        |https://api.box.com/2.0/users/me|root_readonly
        spotify|Spotify|yes|https://accounts.spotify.com/authorize|https://accounts.spotify.com/api/token\
        |https://api.spotify.com/v1/me|user-read-private
        trakt|Trakt|yes|https://trakt.tv/oauth/authorize|https://api.trakt.tv/oauth/token\
        |https://api.trakt.tv/users/settings|
        twitch|Twitch|yes|https://id.twitch.tv/oauth2/authorize|https://id.twitch.tv/oauth2/token\
        |https://api.twitch.tv/helix/users|user:read:email
        patreon|Patreon|yes|https://www.patreon.com/oauth2/authorize|https://www.patreon.com/api/oauth2/token\
        |https://www.patreon.com/api/oauth2/v2/identity\
        ?fields%5Buser%5D=full_name,email,vanity,image_url,is_email_verified|identity identity[email]
        strava|Strava|yes|https://www.strava.com/oauth/authorize|https://www.strava.com/api/v3/oauth/token\
        |https://www.strava.com/api/v3/athlete|profile:read_all
        wakatime|WakaTime|yes|https://wakatime.com/oauth/authorize|https://wakatime.com/oauth/token\
        |https://wakatime.com/api/v1/users/current|email
        livechat|LiveChat|yes|https://accounts.livechat.com/|https://accounts.livechat.com/token\
        |https://accounts.livechat.com/v2/accounts/me|
        mailcow|mailcow|yes||||profile
        planningcenter|Planning Center|yes|https://api.planningcenteronline.com/oauth/authorize\
        |https://api.planningcenteronline.com/oauth/token|https://api.planningcenteronline.com/people/v2/me|people
        oidc|OIDC|yes||||openid email profile
        oidc2|OIDC|yes||||openid email profile
        oidc3|OIDC|yes||||openid email profile
        """;

    private static final List<KnownProvider> ALL =
            TABLE.lines().map(KnownProvider::read).toList();

    private static final Map<String, KnownProvider> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(KnownProvider::name, Function.identity()));

    public KnownProvider {
        scopes = List.copyOf(scopes);
    }

    /** Returns all providers in order of display. */
    public static List<KnownProvider> all() {
        return ALL;
    }

    /** Returns the provider of that name, in that case of letters. */
    public static Optional<KnownProvider> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    private static KnownProvider read(String line) {
        String[] cells = line.split("\\|", -1);
        List<String> scopes = cells[6].isEmpty() ? List.of() : Arrays.asList(cells[6].split(" ", -1));
        return new KnownProvider(cells[0], cells[1], cells[2].equals("yes"), cells[3], cells[4], cells[5], scopes);
    }
}
