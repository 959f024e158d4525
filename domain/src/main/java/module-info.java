/**
 * What a backend means: collections, fields, records, the filter language, rules, accounts and settings, and the ports
 * through which the outside world serves them. Depends on the JDK alone; knows nothing of HTTP, SQL or scripts.
 */
module dev.jarbase.domain {
    requires static org.jspecify;

    exports dev.jarbase.domain.auth;
    exports dev.jarbase.domain.backup;
    exports dev.jarbase.domain.check;
    exports dev.jarbase.domain.collection;
    exports dev.jarbase.domain.console;
    exports dev.jarbase.domain.criteria;
    exports dev.jarbase.domain.fault;
    exports dev.jarbase.domain.field;
    exports dev.jarbase.domain.file;
    exports dev.jarbase.domain.filter;
    exports dev.jarbase.domain.json;
    exports dev.jarbase.domain.log;
    exports dev.jarbase.domain.mail;
    exports dev.jarbase.domain.oauth2;
    exports dev.jarbase.domain.record;
    exports dev.jarbase.domain.request;
    exports dev.jarbase.domain.rule;
    exports dev.jarbase.domain.schedule;
    exports dev.jarbase.domain.settings;
    exports dev.jarbase.domain.sms;
    exports dev.jarbase.domain.text;
}
