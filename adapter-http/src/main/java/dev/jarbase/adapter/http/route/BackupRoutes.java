package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.adapter.http.middleware.SuperuserIps;
import dev.jarbase.adapter.http.web.BlobAnswer;
import dev.jarbase.application.backups.BackupUseCases;
import dev.jarbase.application.backups.DownloadBackup;
import dev.jarbase.application.files.ServedFile;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.ListedBlob;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.DateTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Archives of all data, for superusers. */
public final class BackupRoutes {
    private static final String ALL = "/api/backups";
    private static final String ONE = ALL + "/{key}";

    /** Archives are as large as the data are; they go to a file as they come. */
    private static final Middleware ANY_SIZE = new Middleware(Middleware.BODY_LIMIT, -990, exchange -> {
        exchange.limitBody(Long.MAX_VALUE);
        exchange.next();
    });

    private BackupRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", ALL, BackupRoutes::list, Guards.SUPERUSER);
        routes.add("POST", ALL, BackupRoutes::create, Guards.SUPERUSER);
        routes.add("POST", ALL + "/upload", BackupRoutes::upload, ANY_SIZE, Guards.SUPERUSER);
        routes.add("GET", ONE, BackupRoutes::download);
        routes.add("DELETE", ONE, BackupRoutes::delete, Guards.SUPERUSER);
        routes.add("POST", ONE + "/restore", BackupRoutes::restore, Guards.SUPERUSER);
    }

    private static BackupUseCases backups(Exchange exchange) {
        return exchange.app().backups();
    }

    private static void list(Exchange exchange) throws IOException {
        List<JsonValue> archives = new ArrayList<>();
        for (ListedBlob archive : backups(exchange).list().list(exchange.actor())) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("modified", JsonValue.of(DateTimes.format(archive.modified())));
            members.put("key", JsonValue.of(archive.key().text()));
            members.put("size", JsonValue.of((double) archive.size()));
            archives.add(new JsonValue.Obj(members));
        }
        Reply.json(exchange, new JsonValue.Array(archives));
    }

    private static void create(Exchange exchange) throws IOException {
        backups(exchange).create().requireIdle(exchange.actor());
        backups(exchange).create().create(SubmittedForm.of(exchange).text("name"), exchange.actor());
        Reply.noContent(exchange);
    }

    private static void upload(Exchange exchange) throws IOException {
        backups(exchange).upload().upload(file(exchange), exchange.actor());
        Reply.noContent(exchange);
    }

    /** Only forms have files; other bodies, whatever they are, are not even read. */
    private static Optional<SubmittedFile> file(Exchange exchange) throws IOException {
        if (!exchange.headers().first("Content-Type").startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        try {
            return exchange.body().files().getOrDefault("file", List.of()).stream()
                    .findFirst();
        } catch (MalformedBodyException malformed) {
            return Optional.empty();
        }
    }

    private static void download(Exchange exchange) throws IOException {
        DownloadBackup downloads = backups(exchange).download();
        String key = exchange.pathValue("key");
        String token = exchange.query().first("token");
        Blob archive = downloads.find(key, token, actor -> SuperuserIps.areAllowed(exchange, actor));
        String name = key.substring(key.lastIndexOf('/') + 1);
        ServedFile file =
                new ServedFile(archive, name, true, from -> downloads.store().open(archive.key(), from));
        BlobAnswer.sendUnframed(exchange, file);
    }

    private static void delete(Exchange exchange) throws IOException {
        backups(exchange).delete().delete(exchange.pathValue("key"), exchange.actor());
        Reply.noContent(exchange);
    }

    private static void restore(Exchange exchange) throws IOException {
        backups(exchange).restore().begin(exchange.pathValue("key"), exchange.actor());
        Reply.noContent(exchange);
    }
}
