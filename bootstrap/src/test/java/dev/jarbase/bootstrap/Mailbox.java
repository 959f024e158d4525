package dev.jarbase.bootstrap;

import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.settings.Settings;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps mails for tests to read; can refuse them. */
final class Mailbox implements MailSender {
    private static final Pattern LINK = Pattern.compile("/_/#/auth/confirm-[a-z-]+/([A-Za-z0-9_.-]+)");
    private static final Pattern CODE = Pattern.compile("<strong>(\\d+)</strong>");

    private final BlockingQueue<MailMessage> mails = new LinkedBlockingQueue<>();
    private volatile boolean broken;

    @Override
    public void send(MailMessage message, Settings.Smtp smtp) {
        if (broken) {
            throw MailException.refused("no mail today");
        }
        mails.add(message);
    }

    void breakDown(boolean down) {
        broken = down;
    }

    boolean hasMail() {
        return !mails.isEmpty();
    }

    /** Waits for the next mail. */
    MailMessage next() {
        try {
            MailMessage next = mails.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no mail came");
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Waits for the next mail and returns the token in its link. */
    String nextToken() {
        return find(LINK);
    }

    /** Waits for the next mail and returns its one-time password. */
    String nextCode() {
        return find(CODE);
    }

    private String find(Pattern wanted) {
        String html = next().html();
        Matcher matcher = wanted.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + wanted + " in " + html);
        }
        return matcher.group(1);
    }
}
