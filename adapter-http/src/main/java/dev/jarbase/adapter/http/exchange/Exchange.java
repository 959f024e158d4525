package dev.jarbase.adapter.http.exchange;

import dev.jarbase.adapter.http.codec.BodyReader;
import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.codec.QueryParameters;
import dev.jarbase.adapter.http.codec.SubmittedBody;
import dev.jarbase.adapter.http.codec.UploadMemory;
import dev.jarbase.adapter.http.codec.Uploads;
import dev.jarbase.adapter.http.routing.PathValues;
import dev.jarbase.adapter.http.wire.RequestHeaders;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.adapter.http.wire.WireRequest;
import dev.jarbase.application.App;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.settings.ClientAddress;
import dev.jarbase.domain.settings.IpAddress;
import dev.jarbase.domain.settings.Settings;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request with its answer. Belongs to the thread that answers it. */
public final class Exchange implements AutoCloseable {
    private final App app;
    private final WireRequest request;
    private final WireAnswer answer;
    private final RequestTarget target;
    private final Route route;
    private final PathValues values;
    private final QueryParameters query;
    private final Uploads uploads;
    private Actor actor = Actor.guest();
    private int position;
    private boolean timed;
    private long began;
    private boolean successUnlogged;
    private @Nullable SubmittedBody body;
    private @Nullable String realIp;

    /**
     * A request on its way to a route.
     *
     * @param memory for the files that come with requests
     */
    public record Incoming(WireRequest request, WireAnswer answer, RequestTarget target, UploadMemory memory) {}

    public Exchange(App app, Incoming incoming, Route route, PathValues values) {
        this.app = app;
        this.request = incoming.request();
        this.answer = incoming.answer();
        this.target = incoming.target();
        this.uploads = new Uploads(incoming.memory());
        this.route = route;
        this.values = values;
        this.query = QueryParameters.parse(target.query());
    }

    /** Does the following steps and the handler; does nothing when the handler has been reached. */
    public void next() throws IOException {
        if (position < route.length()) {
            route.step(position++).handle(this);
        }
    }

    public App app() {
        return app;
    }

    /** The settings in force. */
    public Settings settings() {
        return app.settings().current().current();
    }

    public String method() {
        return request.head().method();
    }

    public RequestHeaders headers() {
        return request.head().headers();
    }

    public RequestTarget target() {
        return target;
    }

    public QueryParameters query() {
        return query;
    }

    /** Path and query as sent. */
    public String uri() {
        return request.head().target();
    }

    /** Whether the request came over HTTPS. */
    public boolean isSecure() {
        return request.secure();
    }

    /** The text of the pattern that led here. */
    public String pattern() {
        return values.pattern();
    }

    /** Returns what stands for a wildcard of the pattern. */
    public String pathValue(String name) {
        return values.get(name);
    }

    public WireAnswer answer() {
        return answer;
    }

    public Actor actor() {
        return actor;
    }

    /** Makes somebody the one who asks. */
    public void actAs(Actor newActor) {
        actor = newActor;
    }

    /** Has the time taken, for the log. */
    public void beginTiming() {
        timed = true;
        began = System.nanoTime();
    }

    /** Whether {@link #beginTiming()} was called: the request is to be logged. */
    public boolean isTimed() {
        return timed;
    }

    /** The time since {@link #beginTiming()}. */
    public long elapsedNanos() {
        return System.nanoTime() - began;
    }

    /** Keeps the request out of the log if all goes well. */
    public void leaveSuccessUnlogged() {
        successUnlogged = true;
    }

    public boolean isSuccessUnlogged() {
        return successUnlogged;
    }

    /** The address of the connection, IPv6 in full length. */
    public String remoteIp() {
        String text = request.remote().getHostAddress();
        return text.indexOf(':') < 0
                ? text
                : IpAddress.parse(text).map(IpAddress::expanded).orElse(text);
    }

    /** The address of the client, also behind a trusted proxy. */
    public String realIp() {
        String found = realIp;
        if (found == null) {
            found = ClientAddress.of(settings().trustedProxy(), this::lastHeader, remoteIp());
            realIp = found;
        }
        return found;
    }

    private Optional<String> lastHeader(String name) {
        return headers().contains(name) ? Optional.of(headers().last(name)) : Optional.empty();
    }

    /** Bounds the request body. @throws dev.jarbase.adapter.http.wire.BodyTooLargeException if more is announced */
    public void limitBody(long bytes) throws IOException {
        request.body().limit(bytes);
    }

    /** The announced length of the request body; -1 if it is not known. */
    public long bodyLength() {
        return request.body().length();
    }

    /** Reads the request body, once. @throws MalformedBodyException if it is not what its content type says */
    public SubmittedBody body() throws IOException {
        SubmittedBody present = body;
        if (present == null) {
            present = BodyReader.read(new BodyReader.Source(
                    method(), headers().first("Content-Type"), bodyLength(), query, request.body(), uploads));
            body = present;
        }
        return present;
    }

    /** Ends the request; the files that came with it cannot be read any more. */
    @Override
    public void close() {
        uploads.close();
    }

    /** Returns the request as rules and hooks see it; reads the body. */
    public RequestInfo info() throws IOException {
        return new RequestInfo(
                RequestInfo.DEFAULT,
                method(),
                query.firstValues(),
                headers()::snake,
                body().members(),
                body().files(),
                actor);
    }

    /** Returns the request as rules and hooks see it; a body that cannot be read is refused with that sentence. */
    public RequestInfo info(String malformed) throws IOException {
        try {
            return info();
        } catch (MalformedBodyException | Fault unreadable) {
            throw Fault.invalid(malformed);
        }
    }
}
