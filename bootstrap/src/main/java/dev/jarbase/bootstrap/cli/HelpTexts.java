package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Form;
import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.config.Scope;
import java.util.StringJoiner;

/** What {@code --help} says. */
final class HelpTexts {
    private HelpTexts() {}

    static String root(String executable) {
        return """
            A backend in one file: database, accounts, files and rules behind one API

            Usage:
              %1$s COMMAND

            Commands:
              serve       start the server (at 127.0.0.1:8090 if no domain is given)
              superuser   manage superusers
              storage     copy files from one store to another

            Flags:
            %2$s
              -v, --version               show the version

            Use "%1$s COMMAND --help" for more about a command.\
            """.formatted(executable, flags(Scope.ALL));
    }

    static String serve(String executable) {
        return """
            Start the server (at 127.0.0.1:8090 if no domain is given)

            Usage:
              %s serve [DOMAIN...]

            Flags:
            %s
            %s\
            """.formatted(executable, flags(Scope.SERVE), flags(Scope.ALL));
    }

    static String superuser(String executable) {
        return """
            Manage superusers

            Usage:
              %1$s superuser COMMAND

            Commands:
              upsert EMAIL PASS   create a superuser, or change the password if the email exists
              create EMAIL PASS   create a superuser
              update EMAIL PASS   change the password of a superuser
              delete EMAIL        delete a superuser
              otp EMAIL           create a one-time password for a superuser
              ips [IP|CIDR...]    accept superusers from these addresses only; none for all

            Flags:
            %2$s\
            """.formatted(executable, flags(Scope.ALL));
    }

    static String storage(String executable) {
        return """
            Copy the files of all records from one store to another

            Usage:
              %1$s storage copy --from PLACE --to PLACE

            Places:
              local   the folder "storage" in the data directory
              s3      the bucket of the settings, or that of the configuration
              gcs     the bucket of the configuration

            Nothing is deleted. Files that are there already with the same content are left, so that a copy that was
            interrupted goes on when it is begun again. Copy once while the server runs, choose the new place, then copy once
            more for what came meanwhile.

            Flags:
                  --from PLACE            where the files are
                  --to PLACE              where they shall be too
            %2$s\
            """.formatted(executable, flags(Scope.ALL));
    }

    /** The flags that commands of a scope take, a line each. */
    private static String flags(Scope scope) {
        StringJoiner lines = new StringJoiner("\n");
        for (Key key : Key.values()) {
            if (key.scope() == scope) {
                lines.add("      --%-21s %s".formatted(key.word() + argument(key.form()), meaning(key)));
            }
        }
        if (scope == Scope.ALL) {
            lines.add("  -h, --help                  show this help");
        }
        return lines.toString();
    }

    private static String meaning(Key key) {
        boolean isUsuallyOff = key.byDefault().isEmpty() || key.byDefault().equals("false");
        return isUsuallyOff ? key.meaning() : key.meaning() + " (default " + key.byDefault() + ")";
    }

    private static String argument(Form form) {
        return switch (form) {
            case Form.Text _, Form.Variable _, Form.Word _ -> " TEXT";
            case Form.Folder _ -> " FOLDER";
            case Form.File _ -> " FILE";
            case Form.Listening _ -> " ADDRESS";
            case Form.Url _ -> " URL";
            case Form.Items _, Form.Domains _ -> " LIST";
            case Form.Seconds _ -> " SECONDS";
            case Form.Count _ -> " NUMBER";
            case Form.Switch _ -> "";
        };
    }
}
