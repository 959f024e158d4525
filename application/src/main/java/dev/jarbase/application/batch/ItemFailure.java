package dev.jarbase.application.batch;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;

/** The first item of a batch that failed; ends the transaction. */
final class ItemFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient Fault fault;

    ItemFailure(int index, Fault fault) {
        super("batch item failed: " + index, fault, false, false);
        this.index = index;
        this.fault = fault;
    }

    FieldErrors.Tree errors() {
        FieldErrors item = new FieldErrors.Refused("batch_request_failed", "Batch request failed.", fault);
        return FieldErrors.at("requests", FieldErrors.at(Integer.toString(index), item));
    }
}
