package dev.jarbase.application.core;

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

/**
 * Everything that the application needs from outside.
 *
 * @param entropy what is random
 * @param clock what time it is
 * @param patterns what patterns of fields mean
 * @param excerpts what text is in HTML
 */
public record Ports(
        Data data,
        Files files,
        Accounts accounts,
        Messages messages,
        Operations operations,
        Entropy entropy,
        InstantSource clock,
        PatternEngine patterns,
        HtmlExcerpt excerpts) {

    /** What is stored in tables. */
    public record Data(
            RecordStore records, Transactions transactions, CollectionStore collections, SettingsStore settings) {}

    /** What is stored as blobs, and what is made of it. */
    public record Files(BlobStores blobs, ImageScaler scaler) {}

    /** What proves who somebody is. */
    public record Accounts(
            PasswordHasher passwords, TokenCodec tokens, OAuth2Providers oauth2, AppleClientSecrets appleSecrets) {}

    /** How messages leave. */
    public record Messages(MailSender mails, SmsSender sms) {}

    /** What the operation of a server needs beside the records themselves. */
    public record Operations(
            StoreUpkeep upkeep, LogStore logs, SqlConsole console, DataArchives archives, Restart restart) {}
}
