package dev.jarbase.domain.record;

/** What the stores want done from time to time. Thread-safe. */
@FunctionalInterface
public interface StoreUpkeep {

    /** Brings files and statistics into the shape in which they are fastest. @throws StoreException if it cannot */
    void optimize();
}
