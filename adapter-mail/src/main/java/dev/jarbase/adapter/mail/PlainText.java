package dev.jarbase.adapter.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes the plain part of a mail out of its HTML: one line per block, links as {@code [label](address)}, items of lists
 * with a dash, nothing of what is not read.
 */
final class PlainText implements NodeFilter {
    private static final String LINE_BREAK = "\r\n";
    private static final Set<String> SKIPPED = Set.of(
            "head",
            "style",
            "script",
            "iframe",
            "applet",
            "object",
            "svg",
            "img",
            "button",
            "form",
            "textarea",
            "input",
            "select",
            "option",
            "template");
    private static final Set<String> INLINE =
            Set.of("a", "span", "small", "strike", "strong", "sub", "sup", "em", "b", "u", "i");

    private final StringBuilder out = new StringBuilder();
    private int linkStart = -1;
    private boolean isInLine;

    private PlainText() {}

    static String of(String html) {
        PlainText text = new PlainText();
        Jsoup.parse(html).filter(text);
        return text.out.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element) {
            if (SKIPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void open(String tag) {
        if (tag.equals("br") || (isInLine && !INLINE.contains(tag))) {
            out.append(LINE_BREAK);
            isInLine = false;
        }
        if (tag.equals("li")) {
            out.append("- ");
        } else if (tag.equals("a") && linkStart < 0) {
            linkStart = out.length();
        }
    }

    private void add(String text) {
        boolean isAfterSpace = !isInLine;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!isSpace) {
                out.append(c);
                isInLine = true;
            } else if (!isAfterSpace) {
                out.append(' ');
            }
            isAfterSpace = isSpace;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("a") && linkStart >= 0) {
            closeLink(element.attr("href"));
        }
        return FilterResult.CONTINUE;
    }

    private void closeLink(String address) {
        String label = out.substring(linkStart).strip();
        out.setLength(linkStart);
        out.append('[').append(label.isEmpty() ? "LINK" : label).append(']');
        if (!address.isEmpty()) {
            out.append('(').append(address).append(')');
        }
        linkStart = -1;
        isInLine = true;
    }
}
