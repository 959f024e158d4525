package dev.jarbase.adapter.http.wire;

import java.io.IOException;

/**
 * Sends a part of a file: the system takes it from the file itself as long as the client takes it, and what would have to
 * wait goes through memory, block by block, within the time of the client.
 */
final class FileSending {
    private static final int BLOCK = 32 * 1024;

    private final FilePart part;
    private final AnswerSink sink;
    private long done;

    FileSending(FilePart part, AnswerSink sink) {
        this.part = part;
        this.sink = sink;
    }

    /**
     * Sends the part after a head.
     *
     * @param first how many bytes go in one piece with the head
     */
    void send(AnswerBuffer out, int first) throws IOException {
        sendBlock(out, first);
        while (done < part.length()) {
            long left = part.length() - done;
            long taken = sink.transfer(part.file(), part.from() + done, left);
            done += taken;
            if (taken == 0) {
                out.clear();
                sendBlock(out, (int) Math.min(BLOCK, left));
            }
        }
    }

    private void sendBlock(AnswerBuffer out, int count) throws IOException {
        out.read(part, done, count);
        sink.write(out.bytes(), out.size());
        done += count;
    }
}
