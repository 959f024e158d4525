package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.time.Duration;
import java.time.InstantSource;

/** Talks to providers over the web. Everything that it needs is loaded at the first sign-in. */
public final class WebOAuth2Providers implements OAuth2Providers {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String APPLE_KEYS = "https://appleid.apple.com/auth/keys";

    private final Once<CodeExchange> exchange;
    private final Once<UserQuestions> questions;
    private final Once<AvatarDownload> avatars = new Once<>(AvatarDownload::ofTheInternet);

    /**
     * What operators may say.
     *
     * @param privateHosts whether the configured addresses may lie in private networks
     * @param leeway how far the clocks of providers may go wrong
     */
    public record Options(boolean privateHosts, Duration leeway) {
        /** Private networks are allowed, clocks may go wrong by 5 minutes. */
        public static final Options DEFAULT = new Options(true, Duration.ofMinutes(5));
    }

    public WebOAuth2Providers(InstantSource clock, Options options) {
        this(clock, options, APPLE_KEYS);
    }

    WebOAuth2Providers(InstantSource clock, Options options, String appleKeys) {
        var calls = new Once<>(() -> new HttpCalls(options.privateHosts()));
        this.exchange = new Once<>(() -> new CodeExchange(calls.get(), clock));
        this.questions = new Once<>(() -> new UserQuestions(calls.get(), clock, options.leeway(), appleKeys));
    }

    @Override
    public OAuth2Tokens exchange(OAuth2Provider provider, OAuth2Grant grant) {
        return exchange.get().exchange(provider, grant, Deadline.in(TIME));
    }

    @Override
    public OAuth2User user(OAuth2Provider provider, OAuth2Tokens tokens) {
        return questions.get().ask(provider, tokens, Deadline.in(TIME));
    }

    @Override
    public SubmittedFile avatar(String url) {
        return avatars.get().fetch(url);
    }
}
