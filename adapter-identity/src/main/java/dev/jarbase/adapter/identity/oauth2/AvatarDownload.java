package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches pictures from addresses that anybody may have chosen. Every address that is connected to is checked, those of
 * redirects too; what comes must be a picture in its content. Thread-safe; few downloads run at a time, because each may
 * take 32 MiB of memory.
 */
final class AvatarDownload {
    static final int MAX_BYTES = 32 << 20;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int MAX_REDIRECTS = 5;
    private static final int JOBS = 2;
    private static final int MAX_NAME = 255;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Semaphore permits = new Semaphore(JOBS, true);
    private final GuardedSockets sockets;
    private final Duration time;

    AvatarDownload(GuardedSockets sockets) {
        this(sockets, TIME);
    }

    /** @param time how long a download may take as a whole */
    AvatarDownload(GuardedSockets sockets, Duration time) {
        this.sockets = sockets;
        this.time = time;
    }

    static AvatarDownload ofTheInternet() {
        var secure = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new AvatarDownload(new GuardedSockets(InetAddress::getAllByName, PublicAddresses::contains, secure));
    }

    /** Returns the picture at an address. @throws OAuth2Exception if it may not be had */
    SubmittedFile fetch(String url) {
        Deadline deadline = Deadline.in(time);
        try {
            if (!permits.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new OAuth2Exception("too many pictures are being fetched");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OAuth2Exception("interrupted while fetching a picture", interrupted);
        }
        try {
            return picture(url, follow(parse(url), deadline));
        } catch (IOException failure) {
            throw new OAuth2Exception("fetching a picture", failure);
        } finally {
            permits.release();
        }
    }

    private byte[] follow(URI first, Deadline deadline) throws IOException {
        URI address = first;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            HttpReply reply = HttpReply.get(address, sockets, deadline);
            if (!REDIRECTS.contains(reply.status())) {
                return content(reply);
            }
            address = parse(address.resolve(parse(reply.header("location"))).toString());
        }
        throw new OAuth2Exception("the picture is redirected too often");
    }

    private static byte[] content(HttpReply reply) {
        if (reply.status() < 200 || reply.status() >= 300) {
            throw new OAuth2Exception("the picture is answered by " + reply.status());
        }
        return reply.body();
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new OAuth2Exception("the address of the picture is malformed");
        }
    }

    /** Only content decides: SVG is none of the pictures, because it can hold scripts. */
    private static SubmittedFile picture(String url, byte[] content) {
        SubmittedFile file = SubmittedFile.of(name(url), content);
        String type = file.contentType().value();
        if (!type.startsWith("image/") || type.startsWith("image/svg")) {
            throw new OAuth2Exception("what is at the address of the picture is no picture");
        }
        return file;
    }

    private static String name(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        String name = url.substring(url.lastIndexOf('/', end - 1) + 1, end);
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
