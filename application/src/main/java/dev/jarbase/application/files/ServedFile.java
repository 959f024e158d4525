package dev.jarbase.application.files;

import dev.jarbase.domain.file.Blob;

/**
 * A file that may be sent.
 *
 * @param name the name under which clients save it
 */
public record ServedFile(Blob blob, String name) {}
