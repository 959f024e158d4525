package dev.jarbase.application;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.backup.DataArchives;
import dev.jarbase.domain.backup.Restart;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.console.SqlConsole;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.oauth2.AppleClientSecrets;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreUpkeep;
import dev.jarbase.domain.record.Transactions;
import dev.jarbase.domain.settings.SettingsStore;
import dev.jarbase.domain.sms.SmsSender;
import dev.jarbase.domain.text.HtmlExcerpt;
import dev.jarbase.domain.text.PatternEngine;
import java.time.InstantSource;

/** Everything that the application needs from outside. */
public record Ports(
        RecordStore records,
        Transactions transactions,
        CollectionStore collections,
        SettingsStore settings,
        BlobStores blobs,
        ImageScaler scaler,
        PasswordHasher passwords,
        TokenCodec tokens,
        Entropy entropy,
        PatternEngine patterns,
        HtmlExcerpt excerpts,
        MailSender mails,
        OAuth2Providers oauth2,
        AppleClientSecrets appleSecrets,
        SmsSender sms,
        InstantSource clock,
        Operations operations) {

    /** What the operation of a server needs beside the records themselves. */
    public record Operations(
            StoreUpkeep upkeep, LogStore logs, SqlConsole console, DataArchives archives, Restart restart) {}
}
