package dev.jarbase.adapter.storage.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a store answers as XML, as far as it is of use: the texts right below the root, and those below each element of
 * it that repeats.
 *
 * @param root name of the root element
 * @param texts by name of the element
 * @param items name and texts of the elements that hold others
 */
record XmlAnswer(String root, Map<String, String> texts, List<Item> items) {
    private static final XMLInputFactory READERS = readers();

    /** An element with others in it. */
    record Item(String name, Map<String, String> texts) {
        String text(String element) {
            return texts.getOrDefault(element, "");
        }
    }

    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    boolean isError() {
        return root.equals("Error");
    }

    /** Reads an answer. @throws IOException if it is no XML */
    static XmlAnswer parse(byte[] body) throws IOException {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new IOException("the store answered something that is no XML", malformed);
        }
    }

    /** Entities and declarations of types have no use here and could reach for other files. */
    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlAnswer read(XMLStreamReader reader) throws XMLStreamException {
        reader.nextTag();
        String root = reader.getLocalName();
        Map<String, String> texts = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        while (isChildNext(reader)) {
            String name = reader.getLocalName();
            Content content = content(reader);
            if (content.texts().isEmpty()) {
                texts.put(name, content.text());
            } else {
                items.add(new Item(name, content.texts()));
            }
        }
        return new XmlAnswer(root, texts, items);
    }

    private record Content(String text, Map<String, String> texts) {}

    private static Content content(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Map<String, String> texts = new LinkedHashMap<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                texts.put(reader.getLocalName(), deepText(reader));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Content(text.toString(), texts);
    }

    private static String deepText(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static boolean isChildNext(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }
}
