package dev.jarbase.application.files;

import dev.jarbase.domain.file.Blob;

/** A file with its content, which is in memory if it is a thumb that could not be stored. */
record StoredFile(Blob blob, ServedFile.Content content) {}
