package dev.jarbase.application.auth;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.text.EmailFormat;
import dev.jarbase.domain.text.Utf8;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with the members of a form; of each member the first complaint counts. */
final class FormCheck {
    static final int MAX_LENGTH = 255;

    private final FieldErrors.Collector errors = new FieldErrors.Collector();

    /** Asks for a text of 1 to 255 bytes. */
    FormCheck required(String name, String value) {
        return required(name, value, 1, MAX_LENGTH);
    }

    /** Asks for a text of so many bytes. */
    FormCheck required(String name, String value, long min, long max) {
        return put(name, missing(value)).length(name, value, min, max);
    }

    /** The complaint about a text that is not there. */
    static Optional<FieldErrors.Single> missing(String value) {
        return value.isEmpty() ? Optional.of(RuleErrors.required()) : Optional.empty();
    }

    /** Asks that a text, if it is there, has so many bytes. */
    FormCheck length(String name, String value, long min, long max) {
        return and(name, value, text -> lengthError(Utf8.length(text), min, max));
    }

    /** Asks for an e-mail address of up to 255 bytes. */
    FormCheck email(String name, String value) {
        return required(name, value).and(name, value, FormCheck::emailError);
    }

    /** Asks a further question about a text that is there and has no complaint yet. */
    FormCheck and(String name, String value, Function<String, Optional<FieldErrors.Single>> check) {
        return value.isEmpty() || errors.has(name) ? this : put(name, check.apply(value));
    }

    /** Adds a complaint if there is one. */
    FormCheck put(String name, Optional<FieldErrors.Single> error) {
        if (!errors.has(name)) {
            errors.put(name, error);
        }
        return this;
    }

    /** Refuses the form if there was a complaint. */
    void refuse() {
        refuse("An error occurred while validating the submitted data.");
    }

    /** Refuses the form with a sentence if there was a complaint. */
    void refuse(String sentence) {
        if (!errors.isEmpty()) {
            throw Fault.invalid(sentence, errors.toTree());
        }
    }

    private static Optional<FieldErrors.Single> lengthError(long length, long min, long max) {
        return length < min || length > max ? Optional.of(RuleErrors.length(min, max)) : Optional.empty();
    }

    private static Optional<FieldErrors.Single> emailError(String value) {
        return EmailFormat.isEmail(value) ? Optional.empty() : Optional.of(RuleErrors.email());
    }
}
