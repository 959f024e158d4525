package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.Sentences;
import dev.jarbase.domain.record.StoreException;
import java.util.function.Supplier;

/** Answers whatever keeps a collection from being saved with the sentence of its use case. */
record CollectionRefusal(String sentence) {

    /** Runs a save; what it throws comes out as a fault. */
    <T> T guard(Supplier<T> save) {
        try {
            return save.get();
        } catch (InvalidCollectionException invalid) {
            throw Fault.invalid(sentence, invalid.errors());
        } catch (StoreException | InvalidViewException failure) {
            // Only superusers save collections; they need the words of the database to find their mistake.
            throw Fault.invalid(Sentences.of(sentence + " Raw error: \n" + failure.getMessage()));
        }
    }
}
