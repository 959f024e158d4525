package dev.jarbase.application.records;

import dev.jarbase.application.core.Core;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.file.BlobStore;

/** What the use cases of records are made of. */
public record RecordParts(Core core, BlobStore blobs, PasswordHasher passwords) {}
