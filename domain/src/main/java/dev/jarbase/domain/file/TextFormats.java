package dev.jarbase.domain.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Formats that are text, in the order in which they are asked, and texts of no known format. */
final class TextFormats {
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final String HTML = "text/html";
    private static final String XML = "text/xml";
    private static final ContentType PLAIN = new ContentType("text/plain", ".txt", List.of());
    private static final List<String> HTML_TAGS = List.of(
            "<!DOCTYPE HTML",
            "<HTML",
            "<HEAD",
            "<SCRIPT",
            "<IFRAME",
            "<H1",
            "<DIV",
            "<FONT",
            "<TABLE",
            "<A",
            "<STYLE",
            "<TITLE",
            "<B",
            "<BODY",
            "<BR",
            "<P",
            "<!--");

    private static final List<Format> ALL = List.of(
            Format.of("image/svg+xml", ".svg", TextFormats::isSvg),
            Format.of(HTML, ".html", head -> HTML_TAGS.stream().anyMatch(tag -> beginsWithTag(head, tag))),
            Format.of(XML, ".xml", head -> beginsWithTag(head, "<?XML"), "application/xml"),
            Format.of("text/x-php", ".php", head -> begins(head, "<?PHP", "<?\n", "<?\r", "<? ")),
            Format.of(
                    "text/javascript",
                    ".js",
                    interpreter("node"),
                    "application/x-javascript",
                    "application/javascript"),
            Format.of("text/x-lua", ".lua", interpreter("lua")),
            Format.of("text/x-perl", ".pl", interpreter("perl")),
            Format.of("text/x-python", ".py", interpreter("python"), "text/x-script.python", "application/x-python"),
            Format.of("text/x-ruby", ".rb", interpreter("ruby"), "application/x-ruby"),
            Format.of("application/geo+json", ".geojson", JsonPrefix::isGeo),
            Format.of("application/json", ".json", JsonPrefix::isOne),
            Format.of("application/x-ndjson", ".ndjson", JsonPrefix::areLines),
            Format.of("text/rtf", ".rtf", head -> head.has(0, "{\\rtf"), "application/rtf"),
            Format.of("text/x-tcl", ".tcl", interpreter("tclsh"), "application/x-tcl"),
            Format.of("text/csv", ".csv", head -> SeparatedValues.are(head, ',')),
            Format.of("text/tab-separated-values", ".tsv", head -> SeparatedValues.are(head, '\t')),
            Format.of("text/vcard", ".vcf", head -> begins(head, "BEGIN:VCARD\n", "BEGIN:VCARD\r\n")),
            Format.of("text/calendar", ".ics", head -> begins(head, "BEGIN:VCALENDAR\n", "BEGIN:VCALENDAR\r\n")),
            Format.of("text/vtt", ".vtt", TextFormats::isVtt),
            Format.of(
                    "text/x-shellscript",
                    ".sh",
                    interpreter("sh", "bash", "csh", "dash", "ksh", "tcsh", "zsh"),
                    "text/x-sh",
                    "application/x-shellscript",
                    "application/x-sh"));

    private static final List<Format> IN_XML = List.of(
            inXml("application/rss+xml", ".rss", "<rss", "", "text/rss"),
            inXml("application/atom+xml", ".atom", "<feed", "xmlns=\"http://www.w3.org/2005/Atom\""),
            inXml("application/vnd.google-earth.kml+xml", ".kml", "<kml", "xmlns=\"http://"),
            inXml("application/gpx+xml", ".gpx", "<gpx", "xmlns=\"http://www.topografix.com/GPX/1/1\""),
            Format.of("application/xhtml+xml", ".html", TextFormats::isXhtml));

    private TextFormats() {}

    /** Returns the type of a text; nothing if there are bytes that texts do not have. */
    static Optional<ContentType> of(Head head) {
        if (!isText(head)) {
            return Optional.empty();
        }
        ContentType type = Format.first(ALL, head).orElse(PLAIN);
        ContentType inside =
                type.value().equals(XML) ? Format.first(IN_XML, head).orElse(type) : type;
        return Optional.of(inside.withCharset(charset(inside, head)));
    }

    private static String charset(ContentType type, Head head) {
        return switch (type.value()) {
            case HTML -> Charsets.ofMarkup(head, "<meta", "charset");
            case XML -> Charsets.ofMarkup(head, "<?xml", "encoding");
            default -> type.equals(PLAIN) ? Charsets.of(head) : "";
        };
    }

    private static boolean isText(Head head) {
        if (!Charsets.byMark(head).isEmpty()) {
            return true;
        }
        for (int i = 0; i < head.size(); i++) {
            int b = head.at(i);
            if (b <= 0x08 || b == 0x0B || (b >= 0x0E && b <= 0x1A) || (b >= 0x1C && b <= 0x1F)) {
                return false;
            }
        }
        return true;
    }

    private static Format inXml(String type, String extension, String element, String namespace, String... aliases) {
        return Format.of(
                type,
                extension,
                head -> {
                    String start = head.text().substring(0, Math.min(head.size(), 512));
                    int at = start.indexOf(element);
                    return at >= 0 && start.indexOf(namespace, at) > 0;
                },
                aliases);
    }

    /** Whether the text begins with a tag, whose name ends there. */
    private static boolean beginsWithTag(Head head, String tag) {
        String text = head.text();
        int start = text.startsWith(MARK) ? MARK.length() : 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        int end = start + tag.length();
        return text.regionMatches(true, start, tag, 0, tag.length())
                && end < text.length()
                && (isSpace(text.charAt(end)) || text.charAt(end) == '>');
    }

    private static boolean begins(Head head, String... beginnings) {
        for (String beginning : beginnings) {
            if (head.text().regionMatches(true, 0, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isSvg(Head head) {
        String text = head.text().stripLeading();
        if (text.startsWith("<?xml")) {
            int end = text.indexOf('>');
            return end > 0 && text.substring(0, end).contains("version") && text.contains("<svg");
        }
        while (text.startsWith("<!--") && text.contains("-->")) {
            text = text.substring(text.indexOf("-->") + 3).stripLeading();
        }
        int end = text.indexOf('>');
        String tag = end < 0 ? text : text.substring(0, end);
        return tag.startsWith("<svg") && tag.contains("xmlns") && tag.contains("http://www.w3.org/2000/svg");
    }

    private static boolean isXhtml(Head head) {
        String start = head.text().substring(0, Math.min(head.size(), 1024)).toUpperCase(Locale.ROOT);
        return start.contains("<!DOCTYPE HTML") || start.contains("<HTML XMLNS=");
    }

    private static boolean isVtt(Head head) {
        int start = head.has(0, MARK) ? MARK.length() : 0;
        int end = start + "WEBVTT".length();
        return head.has(start, "WEBVTT") && (head.size() == end || " \t\r\n".indexOf(head.at(end)) >= 0);
    }

    /** Whether the first line names a program that runs the text. */
    private static Predicate<Head> interpreter(String... programs) {
        return head -> {
            String line = head.text().lines().findFirst().orElse("");
            if (!line.startsWith("#!")) {
                return false;
            }
            String command = line.substring(2).strip().replaceFirst("^/usr/bin/env(\\s+-S)?\\s+", "/usr/bin/");
            String path = command.split("\\s", 2)[0];
            String program = path.substring(path.lastIndexOf('/') + 1).replaceFirst("[0-9.]+$", "");
            return path.startsWith("/") && List.of(programs).contains(program);
        };
    }
}
