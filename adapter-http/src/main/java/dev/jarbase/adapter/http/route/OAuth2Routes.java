package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.application.realtime.OAuth2Redirect.Answer;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Takes the browsers that OAuth2 providers send back. */
final class OAuth2Routes {
    private static final String PATH = "/api/oauth2-redirect";
    private static final HeaderLine SUCCESS = HeaderLine.of("Location", "../_/#/auth/oauth2-redirect-success");
    private static final HeaderLine FAILURE = HeaderLine.of("Location", "../_/#/auth/oauth2-redirect-failure");
    private static final int SAME_METHOD = 307;
    private static final int SEE_OTHER = 303;

    private OAuth2Routes() {}

    static void addTo(RouteTable routes) {
        routes.add("GET", PATH, OAuth2Routes::fromQuery, ActivityLog.FAILURES_ONLY);
        routes.add("POST", PATH, OAuth2Routes::fromForm, ActivityLog.FAILURES_ONLY);
    }

    private static void fromQuery(Exchange exchange) {
        Map<String, String> query = exchange.query().firstValues();
        Answer answer = new Answer(
                query.getOrDefault("state", ""), query.getOrDefault("code", ""), query.getOrDefault("error", ""), "");
        redirect(exchange, Optional.of(answer), SAME_METHOD);
    }

    private static void fromForm(Exchange exchange) throws IOException {
        redirect(exchange, posted(exchange), SEE_OTHER);
    }

    private static Optional<Answer> posted(Exchange exchange) throws IOException {
        try {
            FormBody form = SubmittedForm.of(exchange);
            return Optional.of(
                    new Answer(form.text("state"), form.text("code"), form.text("error"), form.text("user")));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    private static void redirect(Exchange exchange, Optional<Answer> answer, int status) {
        boolean succeeded = answer.filter(
                        told -> exchange.app().realtime().oauth2Redirect().receive(told, exchange.realIp()))
                .isPresent();
        exchange.answer().set(succeeded ? SUCCESS : FAILURE);
        exchange.answer().send(status);
    }
}
