package dev.jarbase.adapter.http;

import java.nio.charset.StandardCharsets;

/** The page of a redirect, for whoever does not follow it by itself. */
final class RedirectPage {
    private RedirectPage() {}

    /** @param words name of the status */
    static byte[] of(String location, String words) {
        String escaped = location.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
        return ("<a href=\"" + escaped + "\">" + words + "</a>.\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
