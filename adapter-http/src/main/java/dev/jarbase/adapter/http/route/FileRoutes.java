package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.adapter.http.middleware.SuperuserIps;
import dev.jarbase.adapter.http.web.BlobAnswer;
import dev.jarbase.application.files.DownloadFile;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.util.Map;

/** Sends the files of records and gives tokens for the protected ones. */
public final class FileRoutes {
    private FileRoutes() {}

    public static void addTo(RouteTable routes, RateLimits limits) {
        routes.add("POST", "/api/files/token", FileRoutes::token, Guards.ACCOUNT);
        Middleware file = Middleware.rateLimit(limits.byAction("file"));
        routes.add("GET", "/api/files/{collection}/{recordId}/{filename}", FileRoutes::download, file);
    }

    private static void token(Exchange exchange) throws IOException {
        String token = exchange.app().files().token().issue(exchange.info());
        Reply.json(exchange, new JsonValue.Obj(Map.of("token", JsonValue.of(token))));
    }

    private static void download(Exchange exchange) throws IOException {
        Collection collection =
                exchange.app().catalog().find(exchange.pathValue("collection")).orElseThrow(Fault::notFound);
        var wanted = new DownloadFile.Wanted(
                collection,
                exchange.pathValue("recordId"),
                exchange.pathValue("filename"),
                exchange.query().first("thumb"));
        exchange.app()
                .files()
                .download()
                .download(
                        wanted,
                        exchange.info(),
                        actor -> SuperuserIps.areAllowed(exchange, actor),
                        file -> BlobAnswer.send(exchange, file));
    }
}
