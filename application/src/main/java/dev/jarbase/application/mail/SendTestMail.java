package dev.jarbase.application.mail;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.DateTimes;
import dev.jarbase.domain.text.EmailFormat;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends one of the mails of accounts for an account that does not exist, so that a superuser sees it. Thread-safe. */
public final class SendTestMail {
    private static final Set<String> TEMPLATES =
            Set.of("verification", "password-reset", "email-change", "otp", "login-alert");
    private static final int LONGEST = 255;
    private static final int TOKEN_KEY_LENGTH = 50;

    private final RecordMails mails;
    private final Supplier<Catalog> catalog;
    private final Entropy entropy;
    private final InstantSource clock;

    /**
     * What is to be sent.
     *
     * @param email who gets it
     * @param template such as {@code password-reset}
     * @param collection name or id of the collection whose template is taken; empty for that of superusers
     */
    public record Order(String email, String template, String collection) {}

    SendTestMail(MailUseCases.Parts parts, RecordMails mails) {
        this.mails = mails;
        this.catalog = parts.core().catalog();
        this.entropy = parts.core().entropy();
        this.clock = parts.core().clock();
    }

    /** Sends the mail and waits for it. @throws Fault if the order is wrong or the mail was not accepted */
    public void send(Order order) {
        FieldErrors.Tree errors = check(order);
        if (!errors.isEmpty()) {
            throw Fault.invalid("Failed to send the test email.", errors);
        }
        try {
            send(order.template(), account(order));
        } catch (MailException | Fault failure) {
            throw Fault.invalid("Failed to send the test email. Raw error: \n" + failure.getMessage(), failure);
        }
    }

    private void send(String template, Record account) {
        switch (template) {
            case "verification" -> mails.verification(account);
            case "password-reset" -> mails.passwordReset(account);
            case "email-change" -> mails.emailChange(account, account.text("email"));
            case "otp" -> mails.otp(account, "_PB_TEST_OTP_ID_", "123456");
            case "login-alert" ->
                mails.signInAlert(account, DateTimes.format(clock.instant()) + " - TEST_IP TEST_USER_AGENT");
            default -> throw new IllegalArgumentException("unknown template " + template);
        }
    }

    private FieldErrors.Tree check(Order order) {
        return new FieldErrors.Collector()
                .put("collection", collectionError(order.collection()))
                .put("email", emailError(order.email()))
                .put("template", templateError(order.template()))
                .toTree();
    }

    private Optional<FieldErrors> collectionError(String nameOrId) {
        if (nameOrId.isEmpty()) {
            return Optional.empty();
        }
        if (isTooLong(nameOrId)) {
            return Optional.of(RuleErrors.length(1, LONGEST));
        }
        boolean isAuth = catalog.get().find(nameOrId).filter(Collection::isAuth).isPresent();
        return isAuth
                ? Optional.empty()
                : Optional.of(FieldErrors.of(
                        "validation_invalid_auth_collection", "Must be a valid auth collection id or name."));
    }

    private static Optional<FieldErrors> emailError(String email) {
        if (email.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        if (isTooLong(email)) {
            return Optional.of(RuleErrors.length(1, LONGEST));
        }
        return EmailFormat.isEmail(email) ? Optional.empty() : Optional.of(RuleErrors.email());
    }

    private static Optional<FieldErrors> templateError(String template) {
        if (template.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        return TEMPLATES.contains(template) ? Optional.empty() : Optional.of(RuleErrors.notAllowed());
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** An account that tells every placeholder by its value. */
    private Record account(Order order) {
        String nameOrId = order.collection().isEmpty() ? Collection.SUPERUSERS_NAME : order.collection();
        Record account = Record.fresh(catalog.get().find(nameOrId).orElseThrow(Fault::notFound));
        for (Field field : account.collection().fields()) {
            if (!field.isHidden()) {
                JsonValue sample = JsonValue.of("__pb_test_" + field.name() + "__");
                account.set(field.name(), FieldCasts.fromJson(field, sample));
            }
        }
        return account.set("email", FieldValue.Text.of(order.email()))
                .set("tokenKey", FieldValue.Text.of(entropy.text(TOKEN_KEY_LENGTH, Entropy.ALPHANUMERIC)));
    }
}
