package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.domain.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Joins the scripts of all extensions to one module. Each runs in a function of its own, after the one before it, so
 * that they share no names and one that fails does not stop the others.
 */
final class ExtensionScripts implements Handler {
    private static final HeaderLine TYPE = HeaderLine.of("Content-Type", "text/javascript");
    private static final int LONGEST = 8 * 1024 * 1024;

    private final List<UiExtension> extensions;

    ExtensionScripts(List<UiExtension> extensions) {
        this.extensions = extensions;
    }

    /** They are read each time, so that whoever works on one sees what changed. */
    @Override
    public void handle(Exchange exchange) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (UiExtension extension : extensions) {
            append(out, extension);
        }
        byte[] joined = out.toByteArray();
        WebFile file = new WebFile(
                "extensions.js",
                joined.length,
                Optional.empty(),
                TYPE.value(),
                "",
                from -> Compression.from(joined, from));
        WebFile wanted = Dashboard.takesGzip(exchange) ? Compression.of(file) : file;
        exchange.answer().set(TYPE);
        if (!wanted.encoding().isEmpty()) {
            exchange.answer().set(HeaderLine.of("Content-Encoding", wanted.encoding()));
        }
        try (InputStream content = wanted.opener().open(0)) {
            exchange.answer().send(200, content.readAllBytes());
        }
    }

    private static void append(ByteArrayOutputStream out, UiExtension extension) throws IOException {
        if (!(extension.files().at(UiExtension.SCRIPT) instanceof WebRoot.Entry.File(WebFile script))) {
            return;
        }
        out.write(text("await (async function () {\n"));
        try (InputStream content = script.opener().open(0)) {
            byte[] code = content.readNBytes(LONGEST + 1);
            if (code.length > LONGEST) {
                throw new IOException("the script of the extension " + extension.name() + " is too long");
            }
            out.write(code);
        }
        JsonWriter name = new JsonWriter(64).text(extension.name());
        // the script may end in a comment, which must not reach what follows
        out.write(text("\n})().catch(failure => console.error(\"extension\", "));
        name.writeTo(out);
        out.write(text(", failure));\n"));
    }

    private static byte[] text(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
