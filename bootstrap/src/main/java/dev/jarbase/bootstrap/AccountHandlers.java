package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.FileTokenRequestEvent;
import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.RecordAuthRequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithOAuth2RequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithOtpRequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent;
import dev.jarbase.application.hooks.RecordEmailChangeRequestEvent;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.hooks.RecordRequestOtpRequestEvent;

/** The hooks of requests by which owners of accounts prove who they are, or change what proves it. */
public sealed interface AccountHandlers extends Handlers permits Jarbase {

    /** When an account is about to get a token, by whatever way it signed in. */
    default Jarbase onRecordAuthRequest(String collection, HookFunction<? super RecordAuthRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().auth(), collection, handler);
    }

    /** When somebody signs in with a password; the account may be chosen. */
    default Jarbase onRecordAuthWithPasswordRequest(
            String collection, HookFunction<? super RecordAuthWithPasswordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().authWithPassword(), collection, handler);
    }

    /** When somebody exchanges a token for a newer one. */
    default Jarbase onRecordAuthRefreshRequest(String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.recordRequests().authRefresh(), collection, handler);
    }

    /** When somebody asks for a one-time password, also for an unknown address; the account may be chosen. */
    default Jarbase onRecordRequestOTPRequest(
            String collection, HookFunction<? super RecordRequestOtpRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().requestOtp(), collection, handler);
    }

    /** When somebody gave the right one-time password. */
    default Jarbase onRecordAuthWithOTPRequest(
            String collection, HookFunction<? super RecordAuthWithOtpRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().authWithOtp(), collection, handler);
    }

    /** When somebody asks for a link that proves an address. */
    default Jarbase onRecordRequestVerificationRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().requestVerification(), collection, handler);
    }

    /** When somebody proves an address by such a link. */
    default Jarbase onRecordConfirmVerificationRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().confirmVerification(), collection, handler);
    }

    /** When somebody asks for a link that lets them set a new password. */
    default Jarbase onRecordRequestPasswordResetRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().requestPasswordReset(), collection, handler);
    }

    /** When somebody sets a new password by such a link. */
    default Jarbase onRecordConfirmPasswordResetRequest(
            String collection, HookFunction<? super RecordRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().confirmPasswordReset(), collection, handler);
    }

    /** When somebody asks for a link that lets them change their address. */
    default Jarbase onRecordRequestEmailChangeRequest(
            String collection, HookFunction<? super RecordEmailChangeRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().requestEmailChange(), collection, handler);
    }

    /** When somebody changes their address by such a link. */
    default Jarbase onRecordConfirmEmailChangeRequest(
            String collection, HookFunction<? super RecordEmailChangeRequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().confirmEmailChange(), collection, handler);
    }

    /** When a provider told who signs in; the account and what a new one begins with may be chosen. */
    default Jarbase onRecordAuthWithOAuth2Request(
            String collection, HookFunction<? super RecordAuthWithOAuth2RequestEvent> handler) {
        return on(hooks -> hooks.accountRequests().authWithOAuth2(), collection, handler);
    }

    /** When an account asks for a token by which protected files are read. */
    default Jarbase onFileTokenRequest(String collection, HookFunction<? super FileTokenRequestEvent> handler) {
        return on(hooks -> hooks.fileTokenRequest(), collection, handler);
    }
}
