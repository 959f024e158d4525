package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.codec.UploadMemory;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RequestTarget;
import dev.jarbase.adapter.http.exchange.Route;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.problem.Problem;
import dev.jarbase.adapter.http.routing.Router;
import dev.jarbase.adapter.http.wire.BodyBrokenException;
import dev.jarbase.adapter.http.wire.BodyTooLargeException;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireRequest;
import dev.jarbase.application.App;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Leads every request to its route and turns what it throws into an answer. Thread-safe. */
final class Dispatcher implements WireHandler {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final HeaderLine PLAIN = HeaderLine.of("Content-Type", "text/plain; charset=utf-8");
    private static final HeaderLine HTML = HeaderLine.of("Content-Type", "text/html; charset=utf-8");

    private final App app;
    private final Router<Route> router;
    private final UploadMemory memory;

    Dispatcher(App app, Router<Route> router, UploadMemory memory) {
        this.app = app;
        this.router = router;
        this.memory = memory;
    }

    @Override
    public void answer(WireRequest request, WireAnswer answer) throws IOException {
        Optional<RequestTarget> target = RequestTarget.parse(request.head().target());
        if (target.isEmpty()) {
            answer.closeAfterwards();
            answer.set(PLAIN);
            answer.send(400, "400 Bad Request".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        Exchange.Incoming incoming = new Exchange.Incoming(request, answer, target.get(), memory);
        switch (router.find(request.head().method(), target.get().escapedPath())) {
            case Router.Way.To<Route> way -> {
                try (Exchange exchange = new Exchange(app, incoming, way.target(), way.values())) {
                    run(exchange);
                }
            }
            case Router.Way.Redirect<Route> redirect -> redirect(incoming, redirect.path());
            case Router.Way.Nowhere<Route> _ -> refuse(answer, Problem.of(Fault.notFound()));
        }
    }

    private static void redirect(Exchange.Incoming incoming, String path) throws IOException {
        String query = incoming.target().query();
        String location = query.isEmpty() ? path : path + "?" + query;
        WireAnswer answer = incoming.answer();
        answer.set(HeaderLine.of("Location", location));
        String method = incoming.request().head().method();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            answer.send(307);
            return;
        }
        answer.set(HTML);
        answer.send(307, RedirectPage.of(location, "Temporary Redirect"));
    }

    private static void run(Exchange exchange) throws IOException {
        try {
            exchange.next();
            ActivityLog.succeeded(exchange);
        } catch (ClientGoneException | BodyBrokenException gone) {
            ActivityLog.failed(exchange, Fault.invalid(gone));
            throw gone;
        } catch (Fault fault) {
            refuse(exchange, fault);
        } catch (BodyTooLargeException tooLarge) {
            refuse(exchange, Fault.of(Fault.Kind.TOO_LARGE, "Request entity too large."));
        } catch (MalformedBodyException malformed) {
            refuse(exchange, Fault.invalid(malformed));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            refuse(exchange, Fault.internal(failure));
        }
    }

    private static void refuse(Exchange exchange, Fault fault) throws IOException {
        try {
            answer(exchange, fault);
        } finally {
            ActivityLog.failed(exchange, fault);
        }
    }

    private static void answer(Exchange exchange, Fault fault) throws IOException {
        if (fault.kind() == Fault.Kind.INTERNAL) {
            fail(exchange, fault);
        } else if (!exchange.answer().isCommitted()) {
            refuse(exchange.answer(), Problem.of(fault));
        }
    }

    private static void fail(Exchange exchange, Throwable failure) throws IOException {
        LOG.log(
                Level.ERROR,
                () -> "failed to answer method=" + exchange.method() + " path="
                        + exchange.target().escapedPath(),
                failure);
        if (exchange.answer().isCommitted()) {
            exchange.answer().closeAfterwards();
        } else {
            refuse(exchange.answer(), Problem.internal());
        }
    }

    private static void refuse(WireAnswer answer, Problem problem) throws IOException {
        Reply.send(answer, problem.status(), problem.json());
    }
}
