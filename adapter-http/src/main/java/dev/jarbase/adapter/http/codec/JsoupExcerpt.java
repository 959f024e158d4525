package dev.jarbase.adapter.http.codec;

import dev.jarbase.domain.text.HtmlExcerpt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Excerpts by jsoup: markup that is not text is dropped, white space collapsed, blocks kept apart by one space. */
public final class JsoupExcerpt implements HtmlExcerpt {
    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "style",
            "script",
            "iframe",
            "embed",
            "applet",
            "object",
            "svg",
            "img",
            "picture",
            "dialog",
            "template",
            "button",
            "form",
            "textarea",
            "input",
            "select",
            "option");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite", "code", "em", "i", "label", "q", "small",
            "span", "strong", "strike", "sub", "sup", "time");

    @Override
    public String of(String html, int max, boolean withEllipsis) {
        Collector collected = new Collector(max);
        collected.visit(Jsoup.parse(html));
        String text = trim(collected.out.toString());
        if (text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        String cut = trim(text.substring(0, text.offsetByCodePoints(0, max)));
        return withEllipsis ? cut + "..." : cut;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static final class Collector {
        private final StringBuilder out = new StringBuilder();
        private final int max;
        private int bytes;
        private boolean spaceBefore;

        Collector(int max) {
            this.max = max;
        }

        void visit(Node node) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            }
            // peer: the limit counts bytes here although the cut counts characters, so such texts may end early
            if (bytes > max + 2) {
                return;
            }
            for (int i = 0; i < node.childNodeSize(); i++) {
                visitChild(node.childNode(i));
            }
        }

        private void visitChild(Node child) {
            if (!(child instanceof Element element)) {
                visit(child);
            } else if (!LEFT_OUT.contains(element.normalName())) {
                boolean block = !INLINE.contains(element.normalName());
                separate(block);
                visit(element);
                separate(block);
            }
        }

        private void separate(boolean block) {
            if (block && !spaceBefore) {
                out.append(' ');
                bytes++;
                spaceBefore = true;
            }
        }

        private void append(String text) {
            boolean space = spaceBefore;
            int start = out.length();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    out.append(c);
                    bytes += utf8Length(c);
                    space = false;
                } else if (!space) {
                    out.append(' ');
                    bytes++;
                    space = true;
                }
            }
            if (out.length() > start) {
                spaceBefore = space;
            }
        }

        /** Bytes of one UTF-16 unit; a surrogate counts half of the four bytes of its pair. */
        private static int utf8Length(char c) {
            if (c < 0x80) {
                return 1;
            }
            return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
    }
}
