package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.wire.HttpDate;
import dev.jarbase.adapter.http.wire.RequestHeaders;
import java.time.Instant;
import java.util.Optional;

/** What a client wants depending on what it already has (RFC 9110 §13); files have dates here, no entity tags. */
enum Preconditions {
    /** The client wants nothing of a file like this. */
    FAILED,
    /** The client has the file. */
    NOT_MODIFIED,
    /** The client wants the file, whatever range it asks for. */
    WHOLE,
    /** The client wants the range that it asks for. */
    PART;

    static Preconditions check(RequestHeaders headers, Optional<Instant> modified) {
        if (headers.contains("If-Match") && !headers.first("If-Match").strip().equals("*")) {
            return FAILED;
        }
        Optional<Instant> unmodifiedSince = HttpDate.parse(headers.first("If-Unmodified-Since"));
        boolean dated = modified.isPresent() && !headers.contains("If-Match");
        if (dated && unmodifiedSince.isPresent() && modified.get().isAfter(unmodifiedSince.get())) {
            return FAILED;
        }
        if (isKnown(headers, modified)) {
            return NOT_MODIFIED;
        }
        return wantsPart(headers, modified) ? PART : WHOLE;
    }

    private static boolean isKnown(RequestHeaders headers, Optional<Instant> modified) {
        if (headers.contains("If-None-Match")) {
            return headers.first("If-None-Match").strip().equals("*");
        }
        Optional<Instant> since = HttpDate.parse(headers.first("If-Modified-Since"));
        return modified.isPresent() && since.isPresent() && !modified.get().isAfter(since.get());
    }

    private static boolean wantsPart(RequestHeaders headers, Optional<Instant> modified) {
        if (!headers.contains("Range")) {
            return false;
        }
        String condition = headers.first("If-Range");
        return condition.isEmpty()
                || (modified.isPresent() && HttpDate.parse(condition).equals(modified));
    }
}
