package dev.jarbase.application.mail;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonNumbers;
import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes mails of templates. Thread-safe. Links lead to the address in the settings, whatever a request says. */
final class MailTexts {
    private final CurrentSettings settings;

    MailTexts(CurrentSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the mail that a template makes for an account.
     *
     * @param own placeholders of this kind of mail, with their values as they are to be inserted
     */
    MailMessage message(Record account, String to, EmailTemplate template, Map<String, String> own) {
        Map<String, String> values = new HashMap<>();
        addFields(values, account);
        Settings.Meta meta = settings.current().meta();
        values.put("{APP_NAME}", meta.appName());
        values.put("{APP_URL}", meta.appUrl());
        values.putAll(own);
        String subject = oneLine(Template.fill(template.subject(), values));
        return message(to, subject, MailDocument.around(Template.fill(template.body(), values)));
    }

    /** Returns a mail from the sender in the settings. */
    MailMessage message(String to, String subject, String html) {
        Settings.Meta meta = settings.current().meta();
        MailAddress from = new MailAddress(meta.senderName(), meta.senderAddress());
        return MailMessage.of(from, MailAddress.of(to), subject, html);
    }

    private static void addFields(Map<String, String> values, Record account) {
        List<Field> fields = account.collection().fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (!field.isHidden()) {
                values.put("{RECORD:" + field.name() + "}", Html.escape(text(account.at(i))));
            }
        }
    }

    /** The text of a value; peer: a list of several has none. */
    private static String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Num number -> JsonNumbers.plain(number.value());
            case FieldValue.Bool bool -> String.valueOf(bool.value());
            case FieldValue.Json json -> json.text();
            case FieldValue.Geo(double lon, double lat) ->
                "{\"lon\":" + JsonNumbers.format(lon) + ",\"lat\":" + JsonNumbers.format(lat) + "}";
            case FieldValue.Texts several -> "";
            case FieldValue.Password secret -> "";
        };
    }

    /** A value with a line break must not keep a mail from being sent: transports refuse such subjects. */
    static String oneLine(String subject) {
        return subject.replace('\r', ' ').replace('\n', ' ');
    }
}
