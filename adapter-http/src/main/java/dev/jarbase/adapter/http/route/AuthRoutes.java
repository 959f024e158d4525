package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.application.auth.LinkUseCases;
import dev.jarbase.application.auth.SignInRequest;
import dev.jarbase.application.records.RecordJson;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Signs accounts in. */
public final class AuthRoutes {
    private static final String COLLECTION = "/api/collections/{collection}";

    private AuthRoutes() {}

    public static void addTo(RouteTable routes, RateLimits limits) {
        Middleware methods = Middleware.rateLimit(limits.byAction("listAuthMethods"));
        Middleware refresh = Middleware.rateLimit(limits.byAction("authRefresh"));
        Middleware withPassword = Middleware.rateLimit(limits.byAction("authWithPassword", "auth"));
        routes.add("GET", COLLECTION + "/auth-methods", AuthRoutes::methods, methods);
        routes.add("POST", COLLECTION + "/auth-refresh", AuthRoutes::refresh, refresh, Guards.SAME_COLLECTION);
        routes.add("POST", COLLECTION + "/auth-with-password", AuthRoutes::withPassword, withPassword);
        addOtp(routes, limits);
        Middleware withOAuth2 = Middleware.rateLimit(limits.byAction("authWithOAuth2", "auth"));
        routes.add("POST", COLLECTION + "/auth-with-oauth2", AuthRoutes::withOAuth2, withOAuth2);
        OAuth2Routes.addTo(routes);
        addLinks(routes, limits);
        routes.add("POST", COLLECTION + "/impersonate/{id}", AuthRoutes::impersonate, Guards.SUPERUSER);
    }

    private static void addOtp(RouteTable routes, RateLimits limits) {
        Middleware request = Middleware.rateLimit(limits.byAction("requestOTP"));
        Middleware with = Middleware.rateLimit(limits.byAction("authWithOTP", "auth"));
        routes.add("POST", COLLECTION + "/request-otp", AuthRoutes::requestOtp, request);
        routes.add("POST", COLLECTION + "/auth-with-otp", AuthRoutes::withOtp, with);
    }

    private static void addLinks(RouteTable routes, RateLimits limits) {
        Links links = new Links(routes, limits, SubmittedForm::ofKnownType);
        links.add("/request-verification", "requestVerification", use -> use.requestVerification()::request);
        links.add("/confirm-verification", "confirmVerification", use -> use.confirmVerification()::confirm);
        links.add("/request-password-reset", "requestPasswordReset", use -> use.requestPasswordReset()::request);
        new Links(routes, limits, SubmittedForm::of)
                .add("/confirm-password-reset", "confirmPasswordReset", use -> use.confirmPasswordReset()::confirm);
        links.add(
                "/request-email-change",
                "requestEmailChange",
                use -> use.requestEmailChange()::request,
                Guards.SAME_COLLECTION);
        links.add("/confirm-email-change", "confirmEmailChange", use -> use.confirmEmailChange()::confirm);
    }

    /** Routes that take a form and answer nothing. */
    private record Links(RouteTable routes, RateLimits limits, SubmittedForm.Reading reading) {
        void add(
                String path,
                String action,
                Function<LinkUseCases, Consumer<SignInRequest>> useCase,
                Middleware... guards) {
            List<Middleware> steps = new ArrayList<>(List.of(guards));
            steps.addFirst(Middleware.rateLimit(limits.byAction(action)));
            Handler handler = exchange -> {
                useCase.apply(exchange.app().auth().links()).accept(submitted(exchange, reading));
                Reply.noContent(exchange);
            };
            routes.add("POST", COLLECTION + path, handler, steps.toArray(Middleware[]::new));
        }
    }

    private static void methods(Exchange exchange) throws IOException {
        Reply.json(exchange, exchange.app().auth().methods().list(collection(exchange)));
    }

    private static void refresh(Exchange exchange) throws IOException {
        SignInRequest request =
                new SignInRequest(collection(exchange), FormBody.EMPTY, exchange.info(), exchange.realIp());
        answer(exchange, exchange.app().auth().refresh().refresh(request));
    }

    private static void withPassword(Exchange exchange) throws IOException {
        answer(exchange, exchange.app().auth().withPassword().authenticate(submitted(exchange)));
    }

    private static void requestOtp(Exchange exchange) throws IOException {
        Optional<String> id = exchange.app().auth().requestOtp().request(submitted(exchange));
        if (id.isPresent()) {
            Reply.json(exchange, new JsonValue.Obj(Map.of("otpId", JsonValue.of(id.get()))));
        } else {
            exchange.answer().send(200);
        }
    }

    private static void withOtp(Exchange exchange) throws IOException {
        answer(exchange, exchange.app().auth().withOtp().authenticate(submitted(exchange)));
    }

    private static void withOAuth2(Exchange exchange) throws IOException {
        answer(exchange, exchange.app().auth().withOAuth2().authenticate(submitted(exchange)));
    }

    private static void impersonate(Exchange exchange) throws IOException {
        SignInRequest request = submitted(exchange, SubmittedForm::of);
        answer(exchange, exchange.app().auth().impersonate().impersonate(request, exchange.pathValue("id")));
    }

    private static SignInRequest submitted(Exchange exchange) throws IOException {
        return submitted(exchange, SubmittedForm::ofKnownType);
    }

    private static SignInRequest submitted(Exchange exchange, SubmittedForm.Reading reading) throws IOException {
        Collection collection = collection(exchange);
        return new SignInRequest(collection, reading.read(exchange), exchange.info(), exchange.realIp());
    }

    private static Collection collection(Exchange exchange) {
        return exchange.app()
                .catalog()
                .find(exchange.pathValue("collection"))
                .orElseThrow(() -> Fault.notFound("Missing or invalid auth collection context."));
    }

    private static void answer(Exchange exchange, AuthOutcome outcome) throws IOException {
        switch (outcome) {
            case AuthResult result -> Reply.json(exchange, json(result));
            case AuthOutcome.SecondFactorNeeded needed -> {
                JsonWriter out = new JsonWriter(64);
                out.raw("{\"mfaId\":").text(needed.mfaId()).raw('}');
                Reply.send(exchange, 401, out);
            }
            case AuthOutcome.Withheld _ -> exchange.answer().send(200);
        }
    }

    private static JsonValue.Obj json(AuthResult result) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        result.meta().ifPresent(meta -> members.put("meta", meta));
        members.put("record", RecordJson.toJson(result.record()));
        members.put("token", JsonValue.of(result.token()));
        return new JsonValue.Obj(members);
    }
}
