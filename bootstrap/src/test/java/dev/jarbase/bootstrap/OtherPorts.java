package dev.jarbase.bootstrap;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.application.core.Ports;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.sms.SmsSender;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The ports of an application, of which tests change a few. */
final class OtherPorts {
    private final Ports ports;
    private Ports.Data data;
    private Ports.Files files;
    private Ports.Accounts accounts;
    private Ports.Messages messages;
    private InstantSource clock;

    private OtherPorts(Ports ports) {
        this.ports = ports;
        data = ports.data();
        files = ports.files();
        accounts = ports.accounts();
        messages = ports.messages();
        clock = ports.clock();
    }

    static OtherPorts of(Ports ports) {
        return new OtherPorts(ports);
    }

    OtherPorts database(SqliteDatabase database, CollectionStore store) {
        data = new Ports.Data(database.records(), database.transactions(), store, database.settings());
        return this;
    }

    OtherPorts blobs(UnaryOperator<BlobStores> change) {
        files = new Ports.Files(change.apply(files.blobs()), files.scaler());
        return this;
    }

    OtherPorts passwords(UnaryOperator<PasswordHasher> change) {
        PasswordHasher changed = change.apply(accounts.passwords());
        accounts = new Ports.Accounts(changed, accounts.tokens(), accounts.oauth2(), accounts.appleSecrets());
        return this;
    }

    OtherPorts oauth2(OAuth2Providers providers) {
        accounts = new Ports.Accounts(accounts.passwords(), accounts.tokens(), providers, accounts.appleSecrets());
        return this;
    }

    OtherPorts mails(MailSender sender) {
        messages = new Ports.Messages(sender, messages.sms());
        return this;
    }

    OtherPorts sms(SmsSender sender) {
        messages = new Ports.Messages(messages.mails(), sender);
        return this;
    }

    OtherPorts clock(InstantSource other) {
        clock = other;
        return this;
    }

    Ports toPorts() {
        return new Ports(
                data,
                files,
                accounts,
                messages,
                ports.operations(),
                ports.entropy(),
                clock,
                ports.patterns(),
                ports.excerpts());
    }
}
