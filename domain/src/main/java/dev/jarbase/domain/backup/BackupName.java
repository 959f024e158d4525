package dev.jarbase.domain.backup;

import dev.jarbase.domain.text.SnakeCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The names that archives get when nobody names them. */
public final class BackupName {
    /** How the names of archives begin that superusers asked for. */
    public static final String ASKED_FOR = "pb_backup_";

    /** How the names of scheduled archives begin. */
    public static final String SCHEDULED = "@auto_pb_backup_";

    private static final int LONGEST_APPLICATION = 50;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private BackupName() {}

    /** Returns the name of an archive of that moment. */
    public static String of(String prefix, String application, Instant moment) {
        String words = SnakeCase.of(application);
        String shortened = words.substring(0, Math.min(words.length(), LONGEST_APPLICATION));
        return prefix + shortened + "_" + SECOND.format(moment) + ".zip";
    }
}
