package dev.jarbase.domain.collection;

import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;

/** The mails that a new auth collection begins with. */
final class MailTemplates {
    static final EmailTemplate VERIFICATION = new EmailTemplate(
            "Verify your e-mail address for {APP_NAME}",
            withLink(
                    "An account of {APP_NAME} was registered with this e-mail address. Is it yours?",
                    "confirm-verification",
                    "Verify the address",
                    "If you did not register, there is nothing to do."));

    static final EmailTemplate PASSWORD_RESET = new EmailTemplate(
            "Reset the password of your {APP_NAME} account",
            withLink(
                    "Somebody, probably you, asked for a new password for your account of {APP_NAME}.",
                    "confirm-password-reset",
                    "Choose a new password",
                    "If it was not you, your password stays as it is."));

    static final EmailTemplate EMAIL_CHANGE = new EmailTemplate(
            "Confirm the new e-mail address of your {APP_NAME} account",
            withLink(
                    "Your account of {APP_NAME} is about to use this e-mail address.",
                    "confirm-email-change",
                    "Confirm the new address",
                    "If you did not want that, the address stays as it was."));

    static final EmailTemplate OTP = new EmailTemplate("OTP to sign in to {APP_NAME}", """
        <p>Good day,</p>
        <p>this code signs you in: <strong>{OTP}</strong></p>
        <p>It works once and for a short time. If you did not ask for it, there is nothing to do.</p>
        <p>Your {APP_NAME} team</p>\
        """);

    static final EmailTemplate AUTH_ALERT = new EmailTemplate("New login location", """
        <p>Good day,</p>
        <p>somebody signed in to your account of {APP_NAME} from a place or device that was not seen before:</p>
        <p><em>{ALERT_INFO}</em></p>
        <p>If that was you, all is well. <strong>If not, choose another password at once:</strong> \
        that signs out everyone who is signed in.</p>
        <p>Your {APP_NAME} team</p>\
        """);

    private MailTemplates() {}

    private static String withLink(String reason, String page, String label, String otherwise) {
        return """
            <p>Good day,</p>
            <p>%s</p>
            <p><a class="btn" href="{APP_URL}/_/#/auth/%s/{TOKEN}" target="_blank" rel="noopener">%s</a></p>
            <p>%s</p>
            <p>Your {APP_NAME} team</p>\
            """.formatted(reason, page, label, otherwise);
    }
}
