package dev.jarbase.bootstrap;

import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.SignInAlert;

/** Mail {@code log}: what would be mailed is written to the log instead, without the address. */
final class LoggedSignInAlert implements SignInAlert {
    private static final System.Logger LOG = System.getLogger(LoggedSignInAlert.class.getName());

    @Override
    public void send(Record account, String place) {
        LOG.log(System.Logger.Level.INFO, () -> "sign-in from a new place, account=" + account + " place=" + place);
    }
}
