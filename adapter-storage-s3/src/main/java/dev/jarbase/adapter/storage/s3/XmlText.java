package dev.jarbase.adapter.storage.s3;

import java.nio.charset.StandardCharsets;

/** Writes the body of a request. */
final class XmlText {
    private final String root;
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    XmlText(String root) {
        this.root = root;
        text.append('<').append(root).append(" xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
    }

    XmlText open(String element) {
        text.append('<').append(element).append('>');
        return this;
    }

    XmlText close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    XmlText text(String element, String content) {
        open(element);
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> text.append(c);
            }
        }
        return close(element);
    }

    byte[] toBytes() {
        return (text + "</" + root + ">").getBytes(StandardCharsets.UTF_8);
    }
}
