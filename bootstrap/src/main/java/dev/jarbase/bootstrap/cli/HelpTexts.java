package dev.jarbase.bootstrap.cli;

/** What {@code --help} says. */
final class HelpTexts {
    private static final String GLOBAL_FLAGS = """
              --dir TEXT              data directory (default "pb_data" beside the executable)
              --encryptionEnv TEXT    name of the variable that holds the 32 characters of the settings key
              --queryTimeout SECONDS  longest time of a query (default 30)
              --publicDir TEXT        folder of static files (default "pb_public" beside the executable)
              --indexFallback         answer missing static files with index.html (default true)
              --dev                   log everything to the console
          -h, --help                  show this help
        """;

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
            %2$s  -v, --version               show the version

            Use "%1$s COMMAND --help" for more about a command.\
            """.formatted(executable, GLOBAL_FLAGS);
    }

    static String serve(String executable) {
        return """
            Start the server (at 127.0.0.1:8090 if no domain is given)

            Usage:
              %s serve [DOMAIN...]

            Flags:
                  --http ADDRESS          address of plain HTTP (default 127.0.0.1:8090, with domains 0.0.0.0:80)
                  --https ADDRESS         address of HTTPS (default none, with domains 0.0.0.0:443)
                  --certificate FILE      certificate with its chain in PEM; without it, domains get theirs by ACME
                  --certificateKey FILE   private key of the certificate in PEM
                  --acmeDirectory URL     certificate authority (default Let's Encrypt)
                  --acmeEmail ADDRESS     address that the certificate authority may write to
                  --origins LIST          origins that browsers may call from (default *)
            %s\
            """.formatted(executable, GLOBAL_FLAGS).stripTrailing();
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
            """.formatted(executable, GLOBAL_FLAGS).stripTrailing();
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
            """.formatted(executable, GLOBAL_FLAGS).stripTrailing();
    }
}
