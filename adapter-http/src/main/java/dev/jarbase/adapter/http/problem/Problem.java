package dev.jarbase.adapter.http.problem;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonWriter;
import java.util.TreeMap;

/**
 * A refusal as the client sees it.
 *
 * @param status HTTP status
 * @param message sentence, not yet made a proper one
 */
public record Problem(int status, String message, FieldErrors.Tree errors) {

    public static Problem of(Fault fault) {
        return new Problem(status(fault.kind()), fault.message(), fault.errors());
    }

    /** A failure of our own, of which the client learns nothing. */
    public static Problem internal() {
        return of(Fault.of(Fault.Kind.INTERNAL, "Something went wrong while processing your request."));
    }

    private static int status(Fault.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
        };
    }

    /** Returns the body: data, message and status, and a line break. */
    public JsonWriter json() {
        JsonWriter out = new JsonWriter(256);
        write(out);
        return out.raw('\n');
    }

    /** Writes the errors alone. */
    public static void writeErrors(JsonWriter out, FieldErrors.Tree errors) {
        write(out, errors);
    }

    /** Writes the body as an object. */
    public void write(JsonWriter out) {
        out.raw("{\"data\":");
        write(out, errors);
        out.raw(",\"message\":").text(Sentence.of(message));
        out.raw(",\"status\":").number(status).raw('}');
    }

    private static void write(JsonWriter out, FieldErrors error) {
        switch (error) {
            case FieldErrors.Single single -> writeSingle(out, single);
            case FieldErrors.Refused refused -> writeRefused(out, refused);
            case FieldErrors.Tree tree -> writeTree(out, tree);
        }
    }

    private static void writeTree(JsonWriter out, FieldErrors.Tree tree) {
        out.raw('{');
        boolean first = true;
        for (var child : new TreeMap<>(tree.children()).entrySet()) {
            if (!first) {
                out.raw(',');
            }
            first = false;
            out.text(child.getKey()).raw(':');
            write(out, child.getValue());
        }
        out.raw('}');
    }

    private static void writeRefused(JsonWriter out, FieldErrors.Refused refused) {
        out.raw("{\"code\":").text(refused.code());
        out.raw(",\"message\":").text(Sentence.of(refused.message()));
        out.raw(",\"response\":");
        of(refused.response()).write(out);
        out.raw('}');
    }

    private static void writeSingle(JsonWriter out, FieldErrors.Single single) {
        out.raw("{\"code\":").text(single.code());
        out.raw(",\"message\":").text(Sentence.of(single.message()));
        if (!single.params().isEmpty()) {
            out.raw(",\"params\":{");
            boolean first = true;
            for (var param : new TreeMap<>(single.params()).entrySet()) {
                if (!first) {
                    out.raw(',');
                }
                first = false;
                out.text(param.getKey()).raw(':').value(param.getValue());
            }
            out.raw('}');
        }
        out.raw('}');
    }
}
