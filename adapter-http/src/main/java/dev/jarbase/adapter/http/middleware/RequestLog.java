package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.problem.Problem;
import dev.jarbase.adapter.http.routing.PathText;
import dev.jarbase.application.logs.LogSource;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.Sentences;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.settings.Settings;
import java.util.Locale;
import java.util.Optional;

/** What the log says of one request. */
record RequestLog(long millis, double execTime, Request request, Caller caller, int status, Optional<Fault> failure)
        implements LogSource {
    private static final int LONGEST_METHOD = 50;
    private static final int LONGEST_URL = 3000;
    private static final int LONGEST_HEADER = 2000;
    private static final double NANOS_PER_MILLI = 1e6;

    /** What was asked for; long texts are cut, and secrets in URLs masked. */
    record Request(String method, String url, String referer, String userAgent) {}

    /**
     * Who asked.
     *
     * @param auth collection of the account, empty for guests
     * @param authId id of the account, empty if it is not to be logged
     * @param userIp address of the client, empty if addresses are not to be logged
     */
    record Caller(String auth, String authId, String userIp, String remoteIp) {}

    static RequestLog of(Exchange exchange, Optional<Fault> failure) {
        double execTime = exchange.elapsedNanos() / NANOS_PER_MILLI;
        Request request = new Request(
                cut(exchange.method(), LONGEST_METHOD).toUpperCase(Locale.ROOT),
                cut(LoggedUrl.of(exchange.uri()), LONGEST_URL),
                cut(LoggedUrl.of(exchange.headers().first("Referer")), LONGEST_HEADER),
                cut(exchange.headers().first("User-Agent"), LONGEST_HEADER));
        long now = exchange.app().ports().clock().millis();
        return new RequestLog(now, execTime, request, caller(exchange), status(exchange, failure), failure);
    }

    private static Caller caller(Exchange exchange) {
        Settings.Logs wanted = exchange.settings().logs();
        String auth = "";
        String authId = "";
        if (exchange.actor() instanceof Actor.Account account) {
            auth = account.record().collection().name();
            authId = wanted.logAuthId() ? account.record().id() : "";
        }
        return wanted.logIp()
                ? new Caller(auth, authId, exchange.realIp(), exchange.remoteIp())
                : new Caller(auth, authId, "", "");
    }

    /** A client that went away was not answered; it gets the status that it would have had. */
    private static int status(Exchange exchange, Optional<Fault> failure) {
        int sent = exchange.answer().status();
        return sent == 0 && failure.isPresent() ? Problem.of(failure.get()).status() : sent;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "..." : text;
    }

    @Override
    public int level() {
        return failure.isPresent() ? LogEntry.ERROR : LogEntry.INFO;
    }

    @Override
    public String message() {
        String url = request.url();
        return request.method() + " " + (PathText.isWellFormed(url) ? PathText.unescape(url) : url);
    }

    @Override
    public void writeData(JsonWriter out) {
        out.raw("{\"auth\":").text(caller.auth());
        optional(out, ",\"authId\":", caller.authId());
        failure.ifPresent(fault -> write(out, fault));
        out.raw(",\"execTime\":").number(execTime);
        out.raw(",\"method\":").text(request.method());
        out.raw(",\"referer\":").text(request.referer());
        optional(out, ",\"remoteIP\":", caller.remoteIp());
        out.raw(",\"status\":").number((long) status);
        out.raw(",\"type\":\"request\",\"url\":").text(request.url());
        out.raw(",\"userAgent\":").text(request.userAgent());
        optional(out, ",\"userIP\":", caller.userIp());
        out.raw('}');
    }

    private static void optional(JsonWriter out, String key, String value) {
        if (!value.isEmpty()) {
            out.raw(key).text(value);
        }
    }

    private static void write(JsonWriter out, Fault fault) {
        Throwable cause = fault.getCause();
        out.raw(",\"details\":");
        if (!fault.errors().isEmpty()) {
            Problem.writeErrors(out, fault.errors());
        } else if (cause != null) {
            out.text(cause.toString());
        } else {
            out.nul();
        }
        out.raw(",\"error\":").text(Sentences.of(fault.message()));
    }
}
