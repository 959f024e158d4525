package dev.jarbase.application.auth;

import dev.jarbase.application.records.AccountReferences;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.SignInAlert;
import dev.jarbase.domain.text.DateTimes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers from where the owner of an account signs in, and tells them of a place not seen before. Thread-safe. */
final class SignInPlaces {
    private static final System.Logger LOG = System.getLogger(SignInPlaces.class.getName());
    private static final int KEPT = 5;
    private static final int USER_AGENT_BYTES = 200;

    private final AccountReferences references;
    private final SaveRecord save;
    private final RemoveRecord remove;
    private final Supplier<Catalog> catalog;
    private final SignInAlert alert;
    private final InstantSource clock;

    SignInPlaces(AuthUseCases.Parts parts) {
        this.references = parts.records().accountReferences();
        this.save = parts.records().save();
        this.remove = parts.records().remove();
        this.catalog = parts.core().catalog();
        this.alert = parts.mails().signInAlert();
        this.clock = parts.core().clock();
    }

    /** Remembers the place of a sign-in; trouble with that does not keep anybody out. */
    void remember(Record account, SignInRequest request) {
        if (!Accounts.options(account).authAlert().enabled()) {
            return;
        }
        try {
            update(account, request);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, () -> "sign-in alert failed, account=" + account, failure);
        }
    }

    private void update(Record account, SignInRequest request) {
        String userAgent =
                shortened(request.info().headers().apply("user_agent").orElse(""));
        String fingerprint = md5(request.realIp() + userAgent);
        List<Record> known = known(account);
        Optional<Record> present = known.stream()
                .filter(origin -> origin.text("fingerprint").equals(fingerprint))
                .findFirst();
        if (present.isPresent()) {
            save.save(present.get());
            return;
        }
        if (!known.isEmpty() && !account.text("email").isEmpty()) {
            alert.send(account, DateTimes.format(clock.instant()) + " - " + request.realIp() + " " + userAgent);
        }
        known.stream().skip(KEPT - 1L).forEach(remove::remove);
        save.save(origin(account, fingerprint));
    }

    /** The known places of an account, latest first. */
    private List<Record> known(Record account) {
        return references.of(AccountReferences.AUTH_ORIGINS, account).stream()
                .sorted(Comparator.comparing((Record origin) -> origin.text("created"))
                        .reversed())
                .toList();
    }

    private Record origin(Record account, String fingerprint) {
        return Record.fresh(origins())
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("fingerprint", FieldValue.Text.of(fingerprint));
    }

    private Collection origins() {
        return catalog.get()
                .byName(AccountReferences.AUTH_ORIGINS)
                .orElseThrow(() -> new IllegalStateException("no collection " + AccountReferences.AUTH_ORIGINS));
    }

    private static String shortened(String userAgent) {
        byte[] bytes = userAgent.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= USER_AGENT_BYTES
                ? userAgent
                : new String(bytes, 0, USER_AGENT_BYTES, StandardCharsets.UTF_8) + "...";
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
