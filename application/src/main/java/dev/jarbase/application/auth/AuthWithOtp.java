package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordAuthWithOtpRequestEvent;
import dev.jarbase.application.records.InvalidRecordException;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.time.Duration;
import java.util.Optional;

/** Signs an account in by a password that is good once. Thread-safe. */
public final class AuthWithOtp {
    private static final System.Logger LOG = System.getLogger(AuthWithOtp.class.getName());
    private static final int MAX_PASSWORD = 71;

    private final RecordStore records;
    private final OneTimePasswords otps;
    private final DecoyOtps decoys;
    private final OtpTries tries;
    private final ProvenAccount proven;
    private final PasswordHasher hasher;
    private final NewPasswords passwords;
    private final Entropy entropy;
    private final TokenIssuer tokens;
    private final SignIn signIn;
    private final Hook<RecordAuthWithOtpRequestEvent> hook;

    /** What this use case shares with others. */
    record Shared(OneTimePasswords otps, DecoyOtps decoys, ProvenAccount proven, TokenIssuer tokens, SignIn signIn) {}

    private record Found(Record otp, Record account) {}

    AuthWithOtp(AuthUseCases.Parts parts, Shared shared) {
        this.records = parts.core().records();
        this.otps = shared.otps();
        this.decoys = shared.decoys();
        this.tries = new OtpTries(parts.core().clock());
        this.proven = shared.proven();
        this.hasher = parts.ports().passwords();
        this.passwords = parts.records().passwords();
        this.entropy = parts.core().entropy();
        this.tokens = shared.tokens();
        this.signIn = shared.signIn();
        this.hook = parts.core().hooks().accountRequests().authWithOtp();
    }

    /** Takes {@code otpId} and {@code password} of the form; whatever is wrong with them is answered alike. */
    public AuthOutcome authenticate(SignInRequest submitted) {
        Collection collection = submitted.collection();
        AuthOptions.Otp options = AuthCollections.options(collection).otp();
        if (!options.enabled()) {
            throw Fault.forbidden("The collection is not configured to allow OTP authentication.");
        }
        String id = submitted.form().text("otpId");
        String password = submitted.form().text("password");
        new FormCheck()
                .required("otpId", id)
                .required("password", password, 1, MAX_PASSWORD)
                .refuse();
        SignInRequest request = submitted.in("otp");
        Found found = match(request, id, password, Duration.ofSeconds(options.duration()));
        var event = new RecordAuthWithOtpRequestEvent(collection, found.account(), found.otp(), request.info());
        return hook.answer(event, new AuthOutcome.Withheld(), () -> redeem(request, event));
    }

    /** Does the same work and counts alike for one that is wrong and one that was never sent. */
    private Found match(SignInRequest request, String id, String password, Duration valid) {
        Optional<Found> found = otps.byId(id)
                .filter(otp ->
                        otp.text("collectionRef").equals(request.collection().id()))
                .filter(otp -> otps.isValid(otp, valid))
                .flatMap(otp -> records.byId(request.collection(), otp.text("recordRef"))
                        .map(account -> new Found(otp, account)));
        Optional<String> owner = found.map(real -> Accounts.key(real.account())).or(() -> decoys.subject(id));
        owner.ifPresent(known -> tries.count(known, id, request.realIp()));
        String hash = found.map(real -> real.otp().text("password")).orElseGet(() -> DecoyHash.of(otps.collection()));
        boolean matches = hasher.matches(password, hash);
        return found.filter(real -> matches).orElseThrow(AuthWithOtp::refusal);
    }

    private AuthOutcome redeem(SignInRequest request, RecordAuthWithOtpRequestEvent event) {
        String sentTo = event.otp().text("sentTo");
        if (!otps.remove(event.otp())) {
            throw refusal();
        }
        Record account = proves(event.record(), sentTo) ? verified(event.record()) : event.record();
        return signIn.finish(request, new SignIn.Proof(account, tokens.auth(account), "otp", Optional.empty()));
    }

    private static boolean proves(Record account, String sentTo) {
        return !account.bool("verified")
                && !sentTo.isEmpty()
                && account.text("email").equals(sentTo);
    }

    /** Notes that the owner reads the mails of the address; who made the account before may have been somebody else. */
    private Record verified(Record account) {
        Record proof = account.copy().set("verified", FieldValue.Bool.TRUE);
        if (!Accounts.options(account).mfa().enabled()) {
            proof.set("password", passwords.unknown(account.collection(), entropy));
        }
        try {
            proven.save(proof);
            return proof;
        } catch (InvalidRecordException | Fault refused) {
            // An account that lacks, say, a field that became required can still be used.
            LOG.log(System.Logger.Level.ERROR, () -> "could not note a proven address, account=" + account, refused);
            return account;
        }
    }

    private static Fault refusal() {
        return Fault.invalid("Invalid or expired OTP.");
    }
}
