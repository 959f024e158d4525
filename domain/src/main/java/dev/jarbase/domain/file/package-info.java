/**
 * Files of records: the port to where they are stored ({@link dev.jarbase.domain.file.BlobStore},
 * {@link dev.jarbase.domain.file.BlobStores}), what is submitted
 * ({@link dev.jarbase.domain.file.SubmittedFile}) and becomes an upload ({@link dev.jarbase.domain.file.FileUpload}), the
 * names they get and the types that their content tells. Thumbs are made behind a port
 * ({@link dev.jarbase.domain.file.ImageScaler}).
 */
@NullMarked
package dev.jarbase.domain.file;

import org.jspecify.annotations.NullMarked;
