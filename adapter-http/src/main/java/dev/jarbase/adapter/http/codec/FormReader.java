package dev.jarbase.adapter.http.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads HTML forms within the peer's limits. */
final class FormReader {
    private static final int MAX_URL_ENCODED = 10 << 20;
    private static final int MAX_PARTS = 1000;
    private static final int MAX_VALUES = 26 << 20;
    private static final Set<String> METHODS_WITH_FORM = Set.of("POST", "PUT", "PATCH");

    private FormReader() {}

    static SubmittedBody urlEncoded(BodyReader.Source source) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean malformed = source.query().isMalformed();
        if (METHODS_WITH_FORM.contains(source.method())) {
            byte[] bytes = BodyReader.all(new BoundedInput(source.input(), MAX_URL_ENCODED), source.length());
            QueryParameters submitted = QueryParameters.parse(new String(bytes, StandardCharsets.UTF_8));
            malformed |= submitted.isMalformed();
            submitted.forEach((name, value) -> add(values, name, value));
        }
        if (malformed) {
            throw new MalformedBodyException("malformed escapes in a form or its query");
        }
        source.query().forEach((name, value) -> add(values, name, value));
        return new SubmittedBody.Form(values, Map.of());
    }

    static SubmittedBody multipart(BodyReader.Source source) throws IOException {
        String boundary = HeaderValue.parse(source.contentType()).parameter("boundary");
        if (!isBoundary(boundary) || source.query().isMalformed()) {
            throw new MalformedBodyException("a multipart body without proper boundary or with a malformed query");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        source.query().forEach((name, value) -> add(values, name, value));
        SubmittedBody.Form form = new SubmittedBody.Form(values, new LinkedHashMap<>());
        LookAhead input = source.uploads().hold(source.length())
                ? LookAhead.whole(source.input(), (int) source.length())
                : LookAhead.passing(source.input());
        readParts(new MultipartReader(input, boundary), form, source.uploads());
        return form;
    }

    /** An escaped boundary could hold line breaks, which no line does. */
    private static boolean isBoundary(String boundary) {
        return !boundary.isEmpty() && boundary.indexOf('\r') < 0 && boundary.indexOf('\n') < 0;
    }

    private static void readParts(MultipartReader reader, SubmittedBody.Form form, Uploads uploads) throws IOException {
        int room = MAX_VALUES;
        int parts = 0;
        for (Optional<MultipartReader.Part> next = reader.next(); next.isPresent(); next = reader.next()) {
            if (++parts > MAX_PARTS) {
                throw new MalformedBodyException("too many parts in the multipart body");
            }
            MultipartReader.Part part = next.get();
            if (part.name().isEmpty()) {
                reader.skip();
            } else if (part.fileName().isEmpty()) {
                byte[] content = reader.content(room);
                room -= content.length;
                add(form.values(), part.name(), new String(content, StandardCharsets.UTF_8));
            } else {
                add(form.files(), part.name(), uploads.receive(withoutFolders(part.fileName()), reader));
            }
        }
    }

    /** The last part of a path; file names come from clients, and some send whole paths. */
    private static String withoutFolders(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static <T> void add(Map<String, List<T>> values, String name, T value) {
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }
}
