package dev.jarbase.bootstrap;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.application.Ports;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.Transactions;
import dev.jarbase.domain.settings.SettingsStore;
import dev.jarbase.domain.sms.SmsSender;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The ports of an application, of which tests change a few. */
final class OtherPorts {
    private final Ports ports;
    private RecordStore records;
    private Transactions transactions;
    private CollectionStore collections;
    private SettingsStore settings;
    private BlobStores blobs;
    private PasswordHasher passwords;
    private MailSender mails;
    private OAuth2Providers oauth2;
    private SmsSender sms;
    private InstantSource clock;

    private OtherPorts(Ports ports) {
        this.ports = ports;
        records = ports.records();
        transactions = ports.transactions();
        collections = ports.collections();
        settings = ports.settings();
        blobs = ports.blobs();
        passwords = ports.passwords();
        mails = ports.mails();
        oauth2 = ports.oauth2();
        sms = ports.sms();
        clock = ports.clock();
    }

    static OtherPorts of(Ports ports) {
        return new OtherPorts(ports);
    }

    OtherPorts database(SqliteDatabase database, CollectionStore store) {
        records = database.records();
        transactions = database.transactions();
        settings = database.settings();
        collections = store;
        return this;
    }

    OtherPorts blobs(UnaryOperator<BlobStores> change) {
        blobs = change.apply(blobs);
        return this;
    }

    OtherPorts passwords(UnaryOperator<PasswordHasher> change) {
        passwords = change.apply(passwords);
        return this;
    }

    OtherPorts mails(MailSender sender) {
        mails = sender;
        return this;
    }

    OtherPorts oauth2(OAuth2Providers providers) {
        oauth2 = providers;
        return this;
    }

    OtherPorts sms(SmsSender sender) {
        sms = sender;
        return this;
    }

    OtherPorts clock(InstantSource other) {
        clock = other;
        return this;
    }

    Ports toPorts() {
        return new Ports(
                records,
                transactions,
                collections,
                settings,
                blobs,
                ports.scaler(),
                passwords,
                ports.tokens(),
                ports.entropy(),
                ports.patterns(),
                ports.excerpts(),
                mails,
                oauth2,
                ports.appleSecrets(),
                sms,
                clock,
                ports.operations());
    }
}
