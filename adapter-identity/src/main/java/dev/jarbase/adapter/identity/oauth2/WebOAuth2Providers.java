package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Talks to providers over the web. Everything that it needs is loaded at the first sign-in. */
public final class WebOAuth2Providers implements OAuth2Providers {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration DISCOVERY_TIME = Duration.ofSeconds(5);
    private static final String APPLE_KEYS = "https://appleid.apple.com/auth/keys";

    private final InstantSource clock;
    private final Options options;
    private final String appleKeys;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Parts> parts = Optional.empty();

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
        this.clock = clock;
        this.options = options;
        this.appleKeys = appleKeys;
    }

    /** What is made at the first sign-in, because many do without it. */
    private record Parts(Discovery discovery, CodeExchange exchange, UserQuestions questions, AvatarDownload avatars) {
        static Parts of(InstantSource clock, Options options, String appleKeys) {
            var calls = new HttpCalls(options.privateHosts());
            return new Parts(
                    new Discovery(calls, clock),
                    new CodeExchange(calls, clock),
                    new UserQuestions(calls, clock, options.leeway(), appleKeys),
                    AvatarDownload.ofTheInternet());
        }
    }

    private Parts parts() {
        Optional<Parts> made = parts;
        return made.isPresent() ? made.get() : make();
    }

    private Parts make() {
        lock.lock();
        try {
            if (parts.isEmpty()) {
                parts = Optional.of(Parts.of(clock, options, appleKeys));
            }
            return parts.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public OAuth2Provider complete(OAuth2Provider provider) {
        return complete(provider, Deadline.in(DISCOVERY_TIME));
    }

    private OAuth2Provider complete(OAuth2Provider provider, Deadline deadline) {
        return provider.issuer().isEmpty() ? provider : parts().discovery().complete(provider, deadline);
    }

    @Override
    public OAuth2Tokens exchange(OAuth2Provider provider, OAuth2Grant grant) {
        Deadline deadline = Deadline.in(TIME);
        return parts().exchange().exchange(complete(provider, deadline), grant, deadline);
    }

    @Override
    public OAuth2User user(OAuth2Provider provider, OAuth2Tokens tokens) {
        Deadline deadline = Deadline.in(TIME);
        return parts().questions().ask(complete(provider, deadline), tokens, deadline);
    }

    @Override
    public SubmittedFile avatar(String url) {
        return parts().avatars().fetch(url);
    }
}
