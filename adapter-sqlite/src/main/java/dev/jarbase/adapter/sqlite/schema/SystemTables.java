package dev.jarbase.adapter.sqlite.schema;

/** The statements of the tables that every data directory has beside those of collections. */
final class SystemTables {
    static final String MIGRATIONS = """
        CREATE TABLE IF NOT EXISTS `_migrations` (
            `file`    VARCHAR(255) PRIMARY KEY NOT NULL,
            `applied` INTEGER NOT NULL
        )
        """;

    static final String PARAMS = """
        CREATE TABLE IF NOT EXISTS `_params` (
            `id`      TEXT PRIMARY KEY DEFAULT ('r'||lower(hex(randomblob(7)))) NOT NULL,
            `value`   JSON DEFAULT NULL,
            `created` TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')) NOT NULL,
            `updated` TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')) NOT NULL
        )
        """;

    static final String COLLECTIONS = """
        CREATE TABLE IF NOT EXISTS `_collections` (
            `id`         TEXT PRIMARY KEY DEFAULT ('r'||lower(hex(randomblob(7)))) NOT NULL,
            `system`     BOOLEAN DEFAULT FALSE NOT NULL,
            `type`       TEXT DEFAULT "base" NOT NULL,
            `name`       TEXT UNIQUE NOT NULL,
            `fields`     JSON DEFAULT "[]" NOT NULL,
            `indexes`    JSON DEFAULT "[]" NOT NULL,
            `listRule`   TEXT DEFAULT NULL,
            `viewRule`   TEXT DEFAULT NULL,
            `createRule` TEXT DEFAULT NULL,
            `updateRule` TEXT DEFAULT NULL,
            `deleteRule` TEXT DEFAULT NULL,
            `options`    JSON DEFAULT "{}" NOT NULL,
            `created`    TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')) NOT NULL,
            `updated`    TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')) NOT NULL
        )
        """;

    static final String COLLECTIONS_INDEX =
            "CREATE INDEX IF NOT EXISTS `idx__collections_type` ON `_collections` (`type`)";

    static final String LOGS = """
        CREATE TABLE IF NOT EXISTS `_logs` (
            `id`      TEXT PRIMARY KEY DEFAULT ('r'||lower(hex(randomblob(7)))) NOT NULL,
            `level`   INTEGER DEFAULT 0 NOT NULL,
            `message` TEXT DEFAULT "" NOT NULL,
            `data`    JSON DEFAULT "{}" NOT NULL,
            `created` TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')) NOT NULL
        )
        """;

    static final String LOGS_LEVEL_INDEX = "CREATE INDEX IF NOT EXISTS `idx_logs_level` ON `_logs` (`level`)";

    static final String LOGS_MESSAGE_INDEX = "CREATE INDEX IF NOT EXISTS `idx_logs_message` ON `_logs` (`message`)";

    static final String LOGS_HOUR_INDEX =
            "CREATE INDEX IF NOT EXISTS `idx_logs_created_hour` ON `_logs` (strftime('%Y-%m-%d %H:00:00', `created`))";

    private SystemTables() {}
}
