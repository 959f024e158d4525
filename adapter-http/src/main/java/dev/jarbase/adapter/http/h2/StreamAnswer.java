package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import dev.jarbase.adapter.http.hpack.HeaderBlock;
import dev.jarbase.adapter.http.wire.DateLine;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.LiveConnection;
import dev.jarbase.adapter.http.wire.LiveStream;
import dev.jarbase.adapter.http.wire.WireAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** An answer in frames. */
final class StreamAnswer extends WireAnswer {
    private final Http2Stream stream;
    private final StreamSender sender;
    private final Form form;

    /**
     * What an answer needs to know beside its stream.
     *
     * @param withoutBody whether the client wants the head only
     */
    record Form(boolean withoutBody, DateLine date) {}

    StreamAnswer(Http2Stream stream, StreamSender sender, Form form) {
        this.stream = stream;
        this.sender = sender;
        this.form = form;
    }

    @Override
    public void closeAfterwards() {
        // The connection serves other requests too; an answer that is not complete resets its stream.
    }

    @Override
    public void send(int newStatus) {
        sender.head(block(newStatus, 0), Part.empty(true));
    }

    @Override
    public void send(int newStatus, int length, Content content) throws IOException {
        if (!hasBody(newStatus)) {
            sender.head(block(newStatus, length), Part.empty(true));
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(length);
        content.writeTo(body);
        sender.head(block(newStatus, length), new Part(body.toByteArray(), 0, body.size(), true));
    }

    @Override
    public OutputStream stream(int newStatus, long length) {
        boolean isEmpty = !hasBody(newStatus) || length == 0;
        sender.head(block(newStatus, length), Part.empty(isEmpty));
        return isEmpty ? OutputStream.nullOutputStream() : new StreamOutput(sender, length);
    }

    @Override
    public LiveStream streamLive(int newStatus) {
        boolean isEmpty = !hasBody(newStatus);
        sender.head(block(newStatus, -1), Part.empty(isEmpty));
        return new LiveFrames(stream, sender);
    }

    @Override
    public Optional<LiveConnection> switchProtocol(String protocol) {
        return Optional.empty();
    }

    @Override
    public boolean mayHaveBody() {
        return !form.withoutBody();
    }

    private byte[] block(int newStatus, long length) {
        commit(newStatus);
        HeaderBlock block = new HeaderBlock();
        block.status(newStatus);
        for (HeaderLine header : headers()) {
            if (!ConnectionFields.contains(header.name().toLowerCase(Locale.ROOT))) {
                block.field(header.name(), header.value());
            }
        }
        if (isWithBody(newStatus) && length >= 0) {
            block.field("content-length", Long.toString(length));
        }
        return block.field("date", form.date().text()).toBytes();
    }
}
