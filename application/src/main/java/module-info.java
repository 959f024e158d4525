/**
 * What a caller can ask for, one use case per class: records, batches, collections, accounts, settings, repeated
 * jobs and realtime messages, with the hook bus around them and units of work below them. Knows nothing of HTTP, SQL or scripts.
 */
module dev.jarbase.application {
    requires transitive dev.jarbase.domain;
    requires static org.jspecify;

    exports dev.jarbase.application;
    exports dev.jarbase.application.auth;
    exports dev.jarbase.application.backups;
    exports dev.jarbase.application.batch;
    exports dev.jarbase.application.collections;
    exports dev.jarbase.application.console;
    exports dev.jarbase.application.core;
    exports dev.jarbase.application.crons;
    exports dev.jarbase.application.files;
    exports dev.jarbase.application.hooks;
    exports dev.jarbase.application.logs;
    exports dev.jarbase.application.mail;
    exports dev.jarbase.application.realtime;
    exports dev.jarbase.application.records;
    exports dev.jarbase.application.settings;
    exports dev.jarbase.application.storage;
    exports dev.jarbase.application.subscriptions;
    exports dev.jarbase.application.tokens;
    exports dev.jarbase.application.work;
}
