package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the use cases of records are made of. */
public record RecordParts(
        RecordStore store,
        BlobStore blobs,
        UnitOfWork work,
        Hooks hooks,
        Supplier<Catalog> catalog,
        PasswordHasher passwords,
        Entropy entropy,
        PatternEngine patterns,
        InstantSource clock) {}
