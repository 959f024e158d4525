package dev.jarbase.adapter.mail;

import dev.jarbase.domain.file.ContentType;
import dev.jarbase.domain.mail.MailAttachment;
import dev.jarbase.domain.mail.MailException;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An attachment as the MIME writer reads it. */
final class AttachmentSource implements DataSource {
    private final MailAttachment attachment;

    AttachmentSource(MailAttachment attachment) {
        this.attachment = attachment;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return attachment.content().open();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("attachments are only read");
    }

    /** The type that the content tells. */
    @Override
    public String getContentType() {
        try {
            return ContentType.of(attachment.content()).value();
        } catch (IOException failure) {
            throw MailException.refused("cannot read an attachment", failure);
        }
    }

    @Override
    public String getName() {
        return attachment.name();
    }
}
