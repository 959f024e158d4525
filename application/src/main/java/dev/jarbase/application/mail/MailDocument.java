package dev.jarbase.application.mail;

/** The HTML document around the body of every mail. */
final class MailDocument {
    private static final String HEAD = """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>
        body { margin: 0; padding: 24px; background: #ffffff; color: #1d2430; }
        body, p, a, li { font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
        p, pre { margin: 0 0 12px; }
        a { color: #1055c9; }
        pre { padding: 12px; border-left: 3px solid #c0392b; background: #f3f5f8; white-space: pre-wrap; }
        hr { margin: 16px 0; border: 0; border-top: 1px solid #d8dee8; }
        small { font-size: 13px; }
        .btn { display: inline-block; padding: 10px 22px; border-radius: 4px; background: #1d2430; \
        color: #ffffff !important; font-weight: 600; text-align: center; text-decoration: none; }
        .hidden { display: none !important; }
        </style>
        </head>
        <body>
        """;

    private static final String END = "\n</body>\n</html>\n";

    private MailDocument() {}

    /** Returns the document with that body, which is HTML already. */
    static String around(String body) {
        return HEAD + body + END;
    }
}
