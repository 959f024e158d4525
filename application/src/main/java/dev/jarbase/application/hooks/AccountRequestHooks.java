package dev.jarbase.application.hooks;

/** The hooks of requests by which owners prove who they are or change what proves it. */
public final class AccountRequestHooks {
    private final Hook<RecordRequestEvent> requestVerification = new Hook<>();
    private final Hook<RecordRequestEvent> confirmVerification = new Hook<>();
    private final Hook<RecordRequestEvent> requestPasswordReset = new Hook<>();
    private final Hook<RecordRequestEvent> confirmPasswordReset = new Hook<>();
    private final Hook<RecordEmailChangeRequestEvent> requestEmailChange = new Hook<>();
    private final Hook<RecordEmailChangeRequestEvent> confirmEmailChange = new Hook<>();
    private final Hook<RecordRequestOtpRequestEvent> requestOtp = new Hook<>();
    private final Hook<RecordAuthWithOtpRequestEvent> authWithOtp = new Hook<>();

    private final Hook<RecordAuthWithOAuth2RequestEvent> authWithOAuth2 = new Hook<>();

    AccountRequestHooks() {}

    public Hook<RecordRequestEvent> requestVerification() {
        return requestVerification;
    }

    public Hook<RecordRequestEvent> confirmVerification() {
        return confirmVerification;
    }

    public Hook<RecordRequestEvent> requestPasswordReset() {
        return requestPasswordReset;
    }

    public Hook<RecordRequestEvent> confirmPasswordReset() {
        return confirmPasswordReset;
    }

    public Hook<RecordEmailChangeRequestEvent> requestEmailChange() {
        return requestEmailChange;
    }

    public Hook<RecordEmailChangeRequestEvent> confirmEmailChange() {
        return confirmEmailChange;
    }

    /** Also of an unknown address. */
    public Hook<RecordRequestOtpRequestEvent> requestOtp() {
        return requestOtp;
    }

    /** After the one-time password was matched. */
    public Hook<RecordAuthWithOtpRequestEvent> authWithOtp() {
        return authWithOtp;
    }

    /** After the provider told who it is. */
    public Hook<RecordAuthWithOAuth2RequestEvent> authWithOAuth2() {
        return authWithOAuth2;
    }
}
