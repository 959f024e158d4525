package dev.jarbase.application.records;

import dev.jarbase.domain.fault.Fault;
import java.util.function.Supplier;

/** Answers whatever keeps a request from being carried out with the sentence of its use case. */
public record Refusal(String sentence) {

    /** Runs a write; what it throws comes out as a fault. */
    public void guard(Runnable write) {
        guard(() -> {
            write.run();
            return true;
        });
    }

    /** Runs a check or write; what it throws comes out as a fault. */
    public <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            throw fault;
        } catch (InvalidRecordException invalid) {
            throw Fault.invalid(sentence, invalid.errors());
        } catch (RuntimeException failure) {
            throw Fault.invalid(sentence, failure);
        }
    }
}
