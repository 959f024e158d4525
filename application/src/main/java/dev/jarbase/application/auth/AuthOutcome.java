package dev.jarbase.application.auth;

/** How a sign-in went. */
public sealed interface AuthOutcome permits AuthResult, AuthOutcome.SecondFactorNeeded, AuthOutcome.Withheld {

    /** The first of two factors was proven; the second one must name this id. */
    record SecondFactorNeeded(String mfaId) implements AuthOutcome {}

    /** A hook ended the chain without letting the sign-in happen. */
    record Withheld() implements AuthOutcome {}
}
