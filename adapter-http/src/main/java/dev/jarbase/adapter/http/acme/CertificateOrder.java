package dev.jarbase.adapter.http.acme;

import dev.jarbase.adapter.http.tls.Identity;
import dev.jarbase.adapter.http.tls.PemText;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Optional;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;

/** Orders a certificate (RFC 8555, section 7.4) and proves by HTTP that the name is ours (section 8.3). */
final class CertificateOrder {
    private static final Duration NETWORK = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AcmeSettings settings;
    private final CertificateFolder folder;
    private final ChallengeBoard board;

    CertificateOrder(AcmeSettings settings, CertificateFolder folder, ChallengeBoard board) {
        this.settings = settings;
        this.folder = folder;
        this.board = board;
    }

    /**
     * Gets a new certificate for one name and waits until it is there.
     *
     * @throws IOException if there is none; the message says why
     */
    Identity place(String name) throws IOException, InterruptedException {
        try {
            Order order = login().newOrder().domain(name).create();
            for (Authorization authorization : order.getAuthorizations()) {
                prove(name, authorization);
            }
            require(order.waitUntilReady(PATIENCE), Status.READY, order.getError());
            KeyPair keys = newKeys();
            order.execute(keys);
            require(order.waitForCompletion(PATIENCE), Status.VALID, order.getError());
            return new Identity(keys.getPrivate(), order.getCertificate().getCertificateChain());
        } catch (AcmeException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    /** Opens the account, which the certificate authority knows by its key. */
    private Login login() throws IOException, AcmeException {
        Session session = new Session(settings.directory());
        session.networkSettings().setTimeout(NETWORK);
        AccountBuilder account = new AccountBuilder().agreeToTermsOfService().useKeyPair(accountKeys());
        if (!settings.email().isEmpty()) {
            account.addEmail(settings.email());
        }
        return account.createLogin(session);
    }

    private KeyPair accountKeys() throws IOException {
        String name = "account-" + settings.directory().getHost();
        Optional<String> kept = folder.text(name);
        if (kept.isPresent()) {
            return PemText.keys(kept.get());
        }
        KeyPair keys = newKeys();
        folder.keepText(name, PemText.of(keys));
        return keys;
    }

    private void prove(String name, Authorization authorization)
            throws AcmeException, IOException, InterruptedException {
        if (authorization.getStatus() == Status.VALID) {
            return;
        }
        Http01Challenge challenge = authorization
                .findChallenge(Http01Challenge.class)
                .orElseThrow(() -> new IOException("the certificate authority does not prove names by HTTP"));
        board.put(name, challenge.getToken(), challenge.getAuthorization());
        try {
            challenge.trigger();
            Status status = authorization.waitForCompletion(PATIENCE);
            if (status != Status.VALID) {
                challenge.fetch();
                require(status, Status.VALID, challenge.getError());
            }
        } finally {
            board.remove(name, challenge.getToken());
        }
    }

    private static void require(Status reached, Status wanted, Optional<Problem> problem) throws IOException {
        if (reached != wanted && reached != Status.VALID) {
            throw new IOException("the certificate authority says " + reached
                    + problem.map(found -> ": " + found).orElse(""));
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the JDK has no P-256", missing);
        }
    }
}
