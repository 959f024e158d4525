package dev.jarbase.domain.request;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule or hook may know of a request.
 *
 * @param context the way in: {@code default}, {@code expand}, {@code realtime}, {@code protectedFile}, {@code batch},
 *     {@code oauth2}, {@code otp}, {@code password}
 * @param method upper-case HTTP method
 * @param query the first value of each query parameter, decoded
 * @param headers the first value of a header by its name in lower snake case ({@code X-Test} is {@code x_test})
 * @param body the submitted members; empty without a body
 * @param files the submitted files by key; they can be read as long as the request lasts
 */
public record RequestInfo(
        String context,
        String method,
        Map<String, String> query,
        Function<String, Optional<String>> headers,
        JsonValue.Obj body,
        Map<String, List<SubmittedFile>> files,
        Actor actor) {

    /** A request without files. */
    public RequestInfo(
            String context,
            String method,
            Map<String, String> query,
            Function<String, Optional<String>> headers,
            JsonValue.Obj body,
            Actor actor) {
        this(context, method, query, headers, body, Map.of(), actor);
    }

    /** The context of ordinary requests. */
    public static final String DEFAULT = "default";

    /** A request of the program itself. */
    public static final RequestInfo SYSTEM =
            new RequestInfo(DEFAULT, "", Map.of(), name -> Optional.empty(), JsonValue.Obj.EMPTY, Actor.system());

    public RequestInfo withContext(String newContext) {
        return new RequestInfo(newContext, method, query, headers, body, files, actor);
    }

    public RequestInfo withBody(JsonValue.Obj newBody) {
        return new RequestInfo(context, method, query, headers, newBody, files, actor);
    }

    public RequestInfo withActor(Actor newActor) {
        return new RequestInfo(context, method, query, headers, body, files, newActor);
    }

    public RequestInfo withFiles(Map<String, List<SubmittedFile>> newFiles) {
        return new RequestInfo(context, method, query, headers, body, newFiles, actor);
    }
}
