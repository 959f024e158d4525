package dev.jarbase.domain.file;

import java.util.List;
import java.util.function.Predicate;

/** Formats inside of containers that many formats share. */
final class PackedFormats {
    static final String ZIP = "application/zip";
    static final String OLE = "application/x-ole-storage";
    static final String OGG = "application/ogg";
    static final String ELF = "application/x-elf";

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final List<String> FIRST_PARTS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "customXml/", "[trash]/");

    private static final List<Format> IN_ZIP = List.of(
            Format.of(OPEN_XML + "wordprocessingml.document", ".docx", office("word/")),
            Format.of(OPEN_XML + "presentationml.presentation", ".pptx", office("ppt/")),
            Format.of(OPEN_XML + "spreadsheetml.sheet", ".xlsx", office("xl/")),
            noted("application/epub+zip", ".epub"),
            Format.of(
                    "application/vnd.android.package-archive",
                    ".apk",
                    head -> ZipNames.of(head).stream()
                            .anyMatch(List.of("AndroidManifest.xml", "classes.dex", "resources.arsc")::contains)),
            Format.of(
                    "application/java-archive",
                    ".jar",
                    head -> ZipNames.of(head).stream()
                            .limit(1)
                            .anyMatch(name -> name.equals("META-INF/") || name.equals("META-INF/MANIFEST.MF")),
                    "application/jar",
                    "application/jar-archive",
                    "application/x-java-archive"),
            noted(OPEN_DOCUMENT + "text-template", ".ott"),
            noted(OPEN_DOCUMENT + "text", ".odt"),
            noted(OPEN_DOCUMENT + "spreadsheet-template", ".ots"),
            noted(OPEN_DOCUMENT + "spreadsheet", ".ods"),
            noted(OPEN_DOCUMENT + "presentation-template", ".otp"),
            noted(OPEN_DOCUMENT + "presentation", ".odp"),
            noted(OPEN_DOCUMENT + "graphics-template", ".otg"),
            noted(OPEN_DOCUMENT + "graphics", ".odg"),
            noted(OPEN_DOCUMENT + "formula", ".odf"),
            noted(OPEN_DOCUMENT + "chart", ".odc"),
            noted("application/vnd.sun.xml.calc", ".sxc"),
            Format.of(
                    "application/vnd.google-earth.kmz",
                    ".kmz",
                    head -> ZipNames.of(head).contains("doc.kml")),
            Format.of("application/vnd.ms-visio.drawing.main+xml", ".vsdx", office("visio/")));

    private static final List<Format> IN_OLE = List.of(
            Format.of(
                    "application/vnd.ms-excel",
                    ".xls",
                    head -> head.text().contains("W\0o\0r\0k\0b\0o\0o\0k"),
                    "application/msexcel"),
            Format.of(
                    "application/vnd.ms-powerpoint",
                    ".ppt",
                    head -> head.text().contains("P\0o\0w\0e\0r\0P\0o\0i\0n\0t"),
                    "application/mspowerpoint"),
            Format.of(
                    "application/msword",
                    ".doc",
                    head -> head.text().contains("W\0o\0r\0d\0D\0o\0c"),
                    "application/vnd.ms-word"));

    private static final List<Format> IN_OGG = List.of(
            Format.of(
                    "audio/ogg",
                    ".oga",
                    head -> head.hasOneOf(28, "\u007fFLAC", "\u0001vorbis", "OpusHead", "Speex   ")),
            Format.of(
                    "video/ogg", ".ogv", head -> head.hasOneOf(28, "\u0080theora", "fishead\0", "\u0001video\0\0\0")));

    private static final List<Format> IN_ELF = List.of(
            Format.of("application/x-object", "", head -> elfType(head) == 1),
            Format.of("application/x-executable", "", head -> elfType(head) == 2),
            Format.of("application/x-sharedlib", ".so", head -> elfType(head) == 3),
            Format.of("application/x-coredump", "", head -> elfType(head) == 4));

    private PackedFormats() {}

    /** Looks into a container; everything else is what it is. */
    static ContentType refine(ContentType type, Head head) {
        List<Format> inside = switch (type.value()) {
            case ZIP -> IN_ZIP;
            case OLE -> IN_OLE;
            case OGG -> IN_OGG;
            case ELF -> IN_ELF;
            case MediaBrands.MP4 -> MediaBrands.IN_MP4;
            default -> List.of();
        };
        return Format.first(inside, head).orElse(type);
    }

    /** A format that names itself in the first entry of the archive. */
    private static Format noted(String type, String extension) {
        String alias = type.replace("application/vnd.", "application/x-vnd.");
        return Format.of(type, extension, head -> head.has(30, "mimetype" + type), alias);
    }

    /** The parts of a document may come after parts that all such documents have. */
    private static Predicate<Head> office(String folder) {
        return head -> {
            List<String> names = ZipNames.of(head);
            boolean known = !names.isEmpty()
                    && (names.getFirst().startsWith(folder)
                            || FIRST_PARTS.stream().anyMatch(names.getFirst()::startsWith));
            return known && names.stream().anyMatch(name -> name.startsWith(folder));
        };
    }

    private static int elfType(Head head) {
        boolean bigEndian = head.at(5) == 2;
        return bigEndian ? head.at(16) << 8 | head.at(17) : head.at(17) << 8 | head.at(16);
    }
}
