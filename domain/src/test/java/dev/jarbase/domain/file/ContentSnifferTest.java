package dev.jarbase.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Security checklist 18: the type is what the content says, not what the client says. */
class ContentSnifferTest {
    private static ContentType sniff(String latin) {
        return ContentSniffer.sniff(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("", "text/plain"),
                Arguments.of("hello", "text/plain; charset=utf-8"),
                Arguments.of("gr\u00c3\u00bc\u00c3\u009fe", "text/plain; charset=utf-8"),
                Arguments.of("gr\u00fc\u00dfe", "text/plain; charset=iso-8859-1"),
                Arguments.of("\u00ff\u00feh\0i\0", "text/plain; charset=utf-16le"),
                Arguments.of("\0\1\2\3", "application/octet-stream"),
                Arguments.of("\u0089PNG\r\n\u001a\nrest", "image/png"),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", "image/jpeg"),
                Arguments.of("GIF89a", "image/gif"),
                Arguments.of("RIFF1234WEBPVP8 ", "image/webp"),
                Arguments.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "image/svg+xml"),
                Arguments.of("<?xml version=\"1.0\"?><svg/>", "image/svg+xml"),
                Arguments.of(" <!DOCTYPE html><p>", "text/html; charset=utf-8"),
                Arguments.of("<html ><meta charset=\"latin9\">", "text/html; charset=latin9"),
                Arguments.of("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "text/xml; charset=UTF-16"),
                Arguments.of("{\"a\":[1,true]}", "application/json"),
                Arguments.of("{\"a\":", "text/plain; charset=utf-8"),
                Arguments.of("{\"type\":\"Point\"}", "application/geo+json"),
                Arguments.of("{\"a\":1}\n{\"a\":2}\n", "application/x-ndjson"),
                Arguments.of("a,b\n1,\"x,\ny\"\n", "text/csv"),
                Arguments.of("a,b\n1\n", "text/plain; charset=utf-8"),
                Arguments.of("#!/usr/bin/env python3\nx", "text/x-python"),
                Arguments.of("%PDF-1.7", "application/pdf"),
                Arguments.of("PK\3\4" + "0".repeat(22) + "\5\0\0\0a.txt", "application/zip"),
                Arguments.of("\0\0\0\u0018ftypmp42....", "video/mp4"),
                Arguments.of("\0\0\0\u0018ftypavif....", "image/avif"),
                Arguments.of("\u001aE\u00df\u00a3\1B\u0082\u0084webm", "video/webm"),
                Arguments.of("ID3\3", "audio/mpeg"),
                Arguments.of("MZ\0", "application/vnd.microsoft.portable-executable"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void typeIsWhatTheContentSays(String content, String type) {
        assertThat(sniff(content).value()).isEqualTo(type);
    }

    @Test
    void largeTextsAreKnownByTheirBeginning() {
        String json = "{\"a\":[" + "\"value {\",".repeat(400);

        assertThat(sniff(json.substring(0, ContentSniffer.ENOUGH)).value()).isEqualTo("application/json");
    }

    @Test
    void typesAreComparedWithoutParametersAndByTheirOtherNames() {
        assertThat(sniff("hello").is("TEXT/plain; x=y")).isTrue();
        assertThat(sniff("ID3\3").is("audio/mp3")).isTrue();
        assertThat(sniff("hello").is("text/html")).isFalse();
    }

    @Test
    void anyBytesHaveAType() {
        Random random = new Random(18);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);

            assertThat(ContentSniffer.sniff(bytes).value()).contains("/");
        }
    }
}
