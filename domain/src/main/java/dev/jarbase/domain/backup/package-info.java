/**
 * Archives of everything that is stored: the ports that make them ({@link dev.jarbase.domain.backup.DataArchives}), that
 * begin anew on what one holds ({@link dev.jarbase.domain.backup.Restart}) and that tell of failures. Where archives are
 * kept is not here: they are blobs.
 */
@NullMarked
package dev.jarbase.domain.backup;

import org.jspecify.annotations.NullMarked;
