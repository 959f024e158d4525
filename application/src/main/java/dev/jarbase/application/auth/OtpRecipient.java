package dev.jarbase.application.auth;

import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field.TextField;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsException;
import java.util.Optional;

/** Whom a one-time password is for, and how it gets there. */
sealed interface OtpRecipient {

    /** The field that the account is found by. */
    String field();

    String value();

    /** How many valid ones an account may have before no further one is sent. */
    int enough();

    /** Sends a password to the owner of an account, in the calling thread. */
    void send(MailUseCases mails, Record account, String otpId, String password);

    /** The owner of an e-mail address. */
    record Mail(String value) implements OtpRecipient {
        @Override
        public String field() {
            return "email";
        }

        @Override
        public int enough() {
            return 10;
        }

        @Override
        public void send(MailUseCases mails, Record account, String otpId, String password) {
            mails.records().otp(account, otpId, password);
        }
    }

    /** The owner of a phone number; short messages cost more than mails, so there are fewer. */
    record Phone(PhoneNumber number) implements OtpRecipient {
        private static final String FIELD = "phone";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public String value() {
            return number.digits();
        }

        @Override
        public int enough() {
            return 3;
        }

        @Override
        public void send(MailUseCases mails, Record account, String otpId, String password) {
            PhoneNumber own = PhoneNumber.parse(account.text(FIELD))
                    .orElseThrow(() -> SmsException.refused("the account has no phone number"));
            mails.sms().otp(own, otpId, password);
        }

        /** Whether accounts of a collection can be told by their numbers. */
        static boolean isIdentity(Collection collection) {
            return collection.field(FIELD).orElse(null) instanceof TextField
                    && IndexStatement.isUnique(collection.indexes(), FIELD);
        }
    }

    /** Reads the {@code email} of a form, or its {@code phone} where that is possible. */
    static OtpRecipient of(SignInRequest request, boolean toPhones) {
        String email = request.form().text("email");
        if (toPhones && email.isEmpty() && Phone.isIdentity(request.collection())) {
            String phone = request.form().text(Phone.FIELD);
            if (!phone.isEmpty()) {
                new FormCheck()
                        .and(Phone.FIELD, phone, OtpRecipient::phoneError)
                        .refuse();
                return new Phone(PhoneNumber.parse(phone).orElseThrow());
            }
        }
        new FormCheck().email("email", email).refuse();
        return new Mail(email);
    }

    private static Optional<FieldErrors.Single> phoneError(String text) {
        return PhoneNumber.parse(text).isPresent() ? Optional.empty() : Optional.of(RuleErrors.format());
    }
}
