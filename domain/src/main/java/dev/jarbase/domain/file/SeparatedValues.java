package dev.jarbase.domain.file;

/** Tables as texts: every line has as many values as the first, and there are at least two of each. */
final class SeparatedValues {
    private static final int ENOUGH_LINES = 10;

    private final String text;
    private final char separator;
    private int position;

    private SeparatedValues(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static boolean are(Head head, char separator) {
        String text = head.text();
        if (head.size() >= ContentSniffer.ENOUGH) {
            text = text.substring(0, text.lastIndexOf('\n') + 1);
        }
        return new SeparatedValues(text, separator).isTable();
    }

    private boolean isTable() {
        int columns = nextLine();
        if (columns < 2) {
            return false;
        }
        int lines = 1;
        for (int count = nextLine(); count > 0; count = nextLine()) {
            lines++;
            if (count != columns) {
                return false;
            }
            if (lines >= ENOUGH_LINES) {
                return true;
            }
        }
        return lines >= 2;
    }

    /** Goes to the next line that is neither empty nor a comment and counts its values; 0 at the end. */
    private int nextLine() {
        while (position < text.length() && "\r\n#".indexOf(text.charAt(position)) >= 0) {
            int end = text.indexOf('\n', position);
            position = end < 0 ? text.length() : end + 1;
        }
        if (position >= text.length()) {
            return 0;
        }
        int values = 1;
        while (skipValue()) {
            values++;
        }
        return values;
    }

    /** Goes behind a value; whether another one follows on the line. */
    private boolean skipValue() {
        if (position < text.length() && text.charAt(position) == '"') {
            position++;
            skipQuoted();
        }
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == separator || c == '\n') {
                return c == separator;
            }
        }
        return false;
    }

    private void skipQuoted() {
        while (position < text.length()) {
            boolean quote = text.charAt(position++) == '"';
            boolean doubled = quote && position < text.length() && text.charAt(position) == '"';
            if (doubled) {
                position++;
            } else if (quote) {
                return;
            }
        }
    }
}
