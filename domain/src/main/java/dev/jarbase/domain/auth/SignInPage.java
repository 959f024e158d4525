package dev.jarbase.domain.auth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where an OAuth2 provider lets people sign in, unless the collection names another address.
 *
 * @param url empty if it must be configured
 * @param pkce whether the provider understands proof keys (RFC 7636)
 * @param scopes what it is asked to tell
 */
public record SignInPage(String provider, String url, boolean pkce, List<String> scopes) {
    /** Name, whether it takes proof keys, address, scopes. */
    private static final String KNOWN = """
        apple yes https://appleid.apple.com/auth/authorize name email
        google yes https://accounts.google.com/o/oauth2/v2/auth \
        https://www.googleapis.com/auth/userinfo.profile https://www.googleapis.com/auth/userinfo.email
        microsoft yes https://login.microsoftonline.com/common/oauth2/v2.0/authorize User.Read
        yandex yes https://oauth.yandex.com/authorize login:email login:avatar login:info
        facebook yes https://www.facebook.com/v3.2/dialog/oauth email
        instagram2 yes https://www.instagram.com/oauth/authorize instagram_business_basic
        github yes https://github.com/login/oauth/authorize read:user user:email
        gitlab yes https://gitlab.com/oauth/authorize read_user
        bitbucket no https://bitbucket.org/site/oauth2/authorize account
        gitee yes https://gitee.com/oauth/authorize user_info emails
        gitea yes https://gitea.com/login/oauth/authorize read:user user:email
        discord yes https://discord.com/api/oauth2/authorize identify email
        twitter yes https://x.com/i/oauth2/authorize users.read users.email tweet.read
        kakao yes https://kauth.kakao.com/oauth/authorize account_email profile_nickname profile_image
        vk no https://oauth.vk.com/authorize email
        linear no https://linear.app/oauth/authorize read
        notion yes https://api.notion.com/v1/oauth/authorize
        monday yes https://auth.monday.com/oauth2/authorize me:read
        lark yes https://accounts.feishu.cn/open-apis/authen/v1/authorize
        box yes https://account.box.com/api/oauth2/authorize root_readonly
        spotify yes https://accounts.spotify.com/authorize user-read-private
        trakt yes https://trakt.tv/oauth/authorize
        twitch yes https://id.twitch.tv/oauth2/authorize user:read:email
        patreon yes https://www.patreon.com/oauth2/authorize identity identity[email]
        strava yes https://www.strava.com/oauth/authorize profile:read_all
        wakatime yes https://wakatime.com/oauth/authorize email
        livechat yes https://accounts.livechat.com/
        mailcow yes - profile
        planningcenter yes https://api.planningcenteronline.com/oauth/authorize people
        oidc yes - openid email profile
        oidc2 yes - openid email profile
        oidc3 yes - openid email profile
        """;

    private static final Map<String, SignInPage> BY_PROVIDER = KNOWN.lines()
            .map(SignInPage::read)
            .collect(Collectors.toUnmodifiableMap(page -> page.provider, Function.identity()));

    public SignInPage {
        scopes = List.copyOf(scopes);
    }

    /** Returns the page of a provider by its name. */
    public static Optional<SignInPage> of(String provider) {
        return Optional.ofNullable(BY_PROVIDER.get(provider));
    }

    private static SignInPage read(String line) {
        String[] words = line.split(" ");
        String url = words[2].equals("-") ? "" : words[2];
        return new SignInPage(
                words[0], url, words[1].equals("yes"), Arrays.asList(words).subList(3, words.length));
    }
}
