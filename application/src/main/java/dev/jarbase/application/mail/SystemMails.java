package dev.jarbase.application.mail;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells superusers of trouble that nobody sees otherwise. Thread-safe. */
final class SystemMails {
    private static final int MOST_READERS = 1_000;

    private final RecordStore records;
    private final Supplier<Catalog> catalog;
    private final CurrentSettings settings;
    private final Mailer mailer;
    private final MailTexts texts;

    SystemMails(MailUseCases.Parts parts, Mailer mailer, MailTexts texts) {
        this.records = parts.core().records();
        this.catalog = parts.core().catalog();
        this.settings = parts.core().settings();
        this.mailer = mailer;
        this.texts = texts;
    }

    void send(String subject, String details) {
        String appName = settings.current().meta().appName();
        String title = MailTexts.oneLine("[" + appName + " system alert] " + Html.escape(subject));
        String html = MailDocument.around(body(appName, details));
        List<MailException> failures = new ArrayList<>();
        for (Record superuser : records.list(Criteria.all(superusers()), MOST_READERS)) {
            try {
                mailer.send(texts.message(superuser.text("email"), title, html));
            } catch (MailException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            MailException first = failures.getFirst();
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static String body(String appName, String details) {
        return """
            <p>Something went wrong in %s while nobody was looking:</p>
            <pre>%s</pre>
            <p>The logs in the dashboard may tell more.</p>\
            """.formatted(Html.escape(appName), Html.escape(details));
    }

    private Collection superusers() {
        return catalog.get()
                .byName(Collection.SUPERUSERS_NAME)
                .orElseThrow(() -> new IllegalStateException("no collection " + Collection.SUPERUSERS_NAME));
    }
}
