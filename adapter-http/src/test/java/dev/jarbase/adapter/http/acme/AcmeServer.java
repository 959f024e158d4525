package dev.jarbase.adapter.http.acme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jarbase.adapter.http.RawClient;
import dev.jarbase.adapter.http.TestAuthority;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * A certificate authority that speaks RFC 8555: it checks every signature, takes every nonce once, really asks for the
 * proof over HTTP, and checks the request for the certificate.
 */
final class AcmeServer implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_BASE64 = Base64.getUrlDecoder();

    private final TestAuthority authority;
    private final HttpServer server;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final Map<String, AccountKey> accounts = new ConcurrentHashMap<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final List<String> ordered = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile int proofPort;
    private volatile Duration valid = Duration.ofDays(90);

    /** A key by which an account is known. */
    private record AccountKey(PublicKey key, String thumbprint) {}

    /** One order on its way. */
    private static final class Order {
        private final String name;
        private final String account;
        private final String token = UUID.randomUUID().toString();
        private String proof = "pending";
        private String status = "pending";
        private String certificate = "";

        Order(String name, String account) {
            this.name = name;
            this.account = account;
        }
    }

    /** A request whose signature was right. */
    private record Signed(JsonValue.Obj head, String payload, String account) {}

    /** An answer that refuses. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String type;

        Refusal(String type, String detail) {
            super(detail);
            this.type = type;
        }
    }

    AcmeServer(TestAuthority authority) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where the server to be checked answers over plain HTTP, in place of port 80. */
    AcmeServer provingAt(int port) {
        proofPort = port;
        return this;
    }

    AcmeServer validFor(Duration duration) {
        valid = duration;
        return this;
    }

    URI directory() {
        return URI.create(place("/directory"));
    }

    private String place(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The names that were ordered, in order. */
    List<String> ordered() {
        return List.copyOf(ordered);
    }

    /** What clients did wrong. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    int accounts() {
        return accounts.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Replay-Nonce", freshNonce());
            try {
                route(exchange);
            } catch (Refusal refusal) {
                faults.add(refusal.getMessage());
                String problem = "{\"type\":\"urn:ietf:params:acme:error:" + refusal.type + "\",\"detail\":\""
                        + refusal.getMessage() + "\"}";
                send(exchange, 400, "application/problem+json", problem);
            }
        }
    }

    private String freshNonce() {
        String nonce = BASE64.encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        nonces.add(nonce);
        return nonce;
    }

    private void route(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", -1);
        switch (parts[0]) {
            case "directory" ->
                json(
                        exchange,
                        200,
                        "{\"newNonce\":\"" + place("/nonce") + "\",\"newAccount\":\"" + place("/account")
                                + "\",\"newOrder\":\"" + place("/new") + "\",\"revokeCert\":\"" + place("/revoke")
                                + "\",\"keyChange\":\"" + place("/change") + "\"}");
            case "nonce" -> exchange.sendResponseHeaders(200, -1);
            case "account" -> openAccount(exchange);
            case "new" -> newOrder(exchange, signed(exchange));
            case "order" -> order(exchange, find(parts[1], signed(exchange)), parts[1], 200);
            case "authorization" -> authorization(exchange, find(parts[1], signed(exchange)), parts[1]);
            case "challenge" -> challenge(exchange, find(parts[1], signed(exchange)), parts[1]);
            case "finalize" -> finish(exchange, signed(exchange), parts[1]);
            case "certificate" ->
                send(exchange, 200, "application/pem-certificate-chain", find(parts[1], signed(exchange)).certificate);
            default -> throw new Refusal("malformed", "no such place");
        }
    }

    private Order find(String id, Signed request) {
        Order order = orders.get(id);
        if (order == null || !order.account.equals(request.account())) {
            throw new Refusal("unauthorized", "the order belongs to somebody else");
        }
        return order;
    }

    private Signed signed(HttpExchange exchange) throws IOException {
        JsonValue.Obj message =
                (JsonValue.Obj) JsonReader.parse(exchange.getRequestBody().readAllBytes());
        String protectedPart = text(message, "protected");
        JsonValue.Obj head = (JsonValue.Obj) JsonReader.parse(FROM_BASE64.decode(protectedPart));
        require(nonces.remove(text(head, "nonce")), "badNonce", "the nonce was used or never given");
        require(text(head, "url").equals(place(exchange.getRequestURI().getPath())), "unauthorized", "another place");
        require(text(head, "alg").equals("ES256"), "badSignatureAlgorithm", "another algorithm");
        String account = head.get("kid").isPresent() ? text(head, "kid") : "";
        AccountKey key = account.isEmpty() ? accountKey(head) : known(account);
        String payload = text(message, "payload");
        require(isSigned(key.key(), protectedPart + "." + payload, text(message, "signature")), "malformed", "forged");
        return new Signed(head, new String(FROM_BASE64.decode(payload), StandardCharsets.UTF_8), account);
    }

    private AccountKey known(String account) {
        AccountKey key = accounts.get(account);
        if (key == null) {
            throw new Refusal("accountDoesNotExist", "no such account");
        }
        return key;
    }

    private static void require(boolean condition, String type, String detail) {
        if (!condition) {
            throw new Refusal(type, detail);
        }
    }

    private static boolean isSigned(PublicKey key, String text, String signature) {
        try {
            var verifying = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
            verifying.initVerify(key);
            verifying.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(FROM_BASE64.decode(signature));
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static AccountKey accountKey(JsonValue.Obj head) {
        JsonValue.Obj key = (JsonValue.Obj) head.get("jwk").orElseThrow();
        String canonical =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + text(key, "x") + "\",\"y\":\"" + text(key, "y") + "\"}";
        try {
            var parameters = java.security.AlgorithmParameters.getInstance("EC");
            parameters.init(new java.security.spec.ECGenParameterSpec("secp256r1"));
            var point = new java.security.spec.ECPoint(
                    new java.math.BigInteger(1, FROM_BASE64.decode(text(key, "x"))),
                    new java.math.BigInteger(1, FROM_BASE64.decode(text(key, "y"))));
            var spec = parameters.getParameterSpec(java.security.spec.ECParameterSpec.class);
            PublicKey open = java.security.KeyFactory.getInstance("EC")
                    .generatePublic(new java.security.spec.ECPublicKeySpec(point, spec));
            byte[] print = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII));
            return new AccountKey(open, BASE64.encodeToString(print));
        } catch (GeneralSecurityException malformed) {
            throw new Refusal("badPublicKey", "the key is malformed");
        }
    }

    private void openAccount(HttpExchange exchange) throws IOException {
        Signed request = signed(exchange);
        require(request.payload().contains("\"termsOfServiceAgreed\":true"), "userActionRequired", "no agreement");
        AccountKey key = accountKey(request.head());
        String account = place("/accounts/" + key.thumbprint());
        boolean isNew = accounts.put(account, key) == null;
        exchange.getResponseHeaders().set("Location", account);
        json(exchange, isNew ? 201 : 200, "{\"status\":\"valid\"}");
    }

    private void newOrder(HttpExchange exchange, Signed request) throws IOException {
        require(!request.account().isEmpty(), "unauthorized", "an order without account");
        JsonValue.Obj wanted = (JsonValue.Obj) JsonReader.parse(request.payload());
        JsonValue.Array identifiers =
                (JsonValue.Array) wanted.get("identifiers").orElseThrow();
        require(identifiers.items().size() == 1, "malformed", "one name per order");
        String name = text((JsonValue.Obj) identifiers.items().getFirst(), "value");
        ordered.add(name);
        String id = UUID.randomUUID().toString();
        orders.put(id, new Order(name, request.account()));
        exchange.getResponseHeaders().set("Location", place("/order/" + id));
        order(exchange, orders.get(id), id, 201);
    }

    private void order(HttpExchange exchange, Order order, String id, int status) throws IOException {
        String certificate =
                order.certificate.isEmpty() ? "" : ",\"certificate\":\"" + place("/certificate/" + id) + "\"";
        json(
                exchange,
                status,
                "{\"status\":\"" + order.status + "\",\"identifiers\":[" + identifier(order)
                        + "],\"authorizations\":[\""
                        + place("/authorization/" + id) + "\"],\"finalize\":\"" + place("/finalize/" + id) + "\""
                        + certificate + "}");
    }

    private static String identifier(Order order) {
        return "{\"type\":\"dns\",\"value\":\"" + order.name + "\"}";
    }

    private void authorization(HttpExchange exchange, Order order, String id) throws IOException {
        json(
                exchange,
                200,
                "{\"status\":\"" + order.proof + "\",\"identifier\":" + identifier(order) + ",\"challenges\":["
                        + challengeText(order, id) + "]}");
    }

    private String challengeText(Order order, String id) {
        String error = order.proof.equals("invalid")
                ? ",\"error\":{\"type\":\"urn:ietf:params:acme:error:unauthorized\",\"detail\":\"wrong proof\"}"
                : "";
        return "{\"type\":\"http-01\",\"status\":\"" + order.proof + "\",\"token\":\"" + order.token + "\",\"url\":\""
                + place("/challenge/" + id) + "\"" + error + "}";
    }

    private void challenge(HttpExchange exchange, Order order, String id) throws IOException {
        if (order.proof.equals("pending")) {
            RawClient.Answer shown = new RawClient(proofPort)
                    .send("GET /.well-known/acme-challenge/" + order.token + " HTTP/1.1\r\nHost: " + order.name
                            + "\r\nConnection: close\r\n\r\n");
            String expected = order.token + "." + known(order.account).thumbprint();
            boolean isProved = shown.status() == 200 && shown.body().equals(expected);
            order.proof = isProved ? "valid" : "invalid";
            order.status = isProved ? "ready" : "invalid";
        }
        exchange.getResponseHeaders().set("Link", "<" + place("/authorization/" + id) + ">;rel=\"up\"");
        json(exchange, 200, challengeText(order, id));
    }

    private void finish(HttpExchange exchange, Signed request, String id) throws IOException {
        Order order = find(id, request);
        require(order.status.equals("ready"), "orderNotReady", "the name is not proved");
        String csr = text((JsonValue.Obj) JsonReader.parse(request.payload()), "csr");
        X509Certificate issued = authority.issue(checked(csr, order.name), valid, order.name);
        order.certificate = TestAuthority.pem(issued, authority.certificate());
        order.status = "valid";
        order(exchange, order, id, 200);
    }

    private static PublicKey checked(String csr, String name) throws IOException {
        try {
            var request = new PKCS10CertificationRequest(FROM_BASE64.decode(csr));
            var verifier = new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo());
            require(request.isSignatureValid(verifier), "badCSR", "the request is not signed by its key");
            Extensions extensions =
                    Extensions.getInstance(request.getAttributes(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest)[0]
                            .getAttrValues()
                            .getObjectAt(0));
            GeneralNames names = GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
            require(
                    names.getNames().length == 1
                            && names.getNames()[0].getName().toString().equals(name),
                    "badCSR",
                    "the request is for other names");
            return new JcaPEMKeyConverter().getPublicKey(request.getSubjectPublicKeyInfo());
        } catch (PKCSException | OperatorCreationException malformed) {
            throw new Refusal("badCSR", "the request is malformed");
        }
    }

    private static String text(JsonValue.Obj object, String name) {
        return object.get(name).map(value -> ((JsonValue.Text) value).value()).orElse("");
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "application/json", text);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
