package dev.jarbase.adapter.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** A mail server that is encrypted from the beginning. */
final class EncryptedServer implements AutoCloseable {
    private static final String STORE = "greenmail.tls.keystore.file";
    private static final String PASSWORD = "greenmail.tls.keystore.password";

    private final GreenMail server = new GreenMail(Samples.anyPort(ServerSetup.PROTOCOL_SMTPS));

    EncryptedServer(OwnCertificate certificate) {
        System.setProperty(STORE, certificate.store().toString());
        System.setProperty(PASSWORD, OwnCertificate.STORE_PASSWORD);
        server.start();
    }

    int port() {
        return server.getSmtps().getPort();
    }

    List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    @Override
    public void close() {
        server.stop();
        System.clearProperty(STORE);
        System.clearProperty(PASSWORD);
    }
}
