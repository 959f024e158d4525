package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.application.mail.SendTestMail;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.util.Map;

/** The settings, for superusers. */
public final class SettingsRoutes {
    private static final String MALFORMED = "An error occurred while loading the submitted data.";

    private SettingsRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", "/api/settings", SettingsRoutes::view, Guards.SUPERUSER);
        routes.add("PATCH", "/api/settings", SettingsRoutes::update, Guards.SUPERUSER);
        routes.add("POST", "/api/settings/test/s3", SettingsRoutes::testBucket, Guards.SUPERUSER);
        routes.add("POST", "/api/settings/test/email", SettingsRoutes::testMail, Guards.SUPERUSER);
        routes.add("POST", "/api/settings/apple/generate-client-secret", SettingsRoutes::appleSecret, Guards.SUPERUSER);
    }

    private static void view(Exchange exchange) throws IOException {
        Reply.json(exchange, exchange.app().settings().view().view(exchange.info()));
    }

    private static void update(Exchange exchange) throws IOException {
        Reply.json(exchange, exchange.app().settings().update().update(exchange.info(MALFORMED)));
    }

    private static void testBucket(Exchange exchange) throws IOException {
        exchange.app().testBucket().test(SubmittedForm.of(exchange), exchange.actor());
        Reply.noContent(exchange);
    }

    private static void testMail(Exchange exchange) throws IOException {
        FormBody form = SubmittedForm.of(exchange);
        exchange.app()
                .mails()
                .test()
                .send(new SendTestMail.Order(form.text("email"), form.text("template"), form.text("collection")));
        Reply.noContent(exchange);
    }

    private static void appleSecret(Exchange exchange) throws IOException {
        String secret = exchange.app().auth().appleSecret().generate(exchange.actor(), SubmittedForm.of(exchange));
        Reply.json(exchange, new JsonValue.Obj(Map.of("secret", JsonValue.of(secret))));
    }
}
