/**
 * Archives of everything that is stored: the ports that make them ({@link dev.jarbase.domain.backup.DataArchives}), and that
 * begin anew on what one holds ({@link dev.jarbase.domain.backup.Restart}). Where archives are
 * kept is not here: they are blobs.
 */
@NullMarked
package dev.jarbase.domain.backup;

import org.jspecify.annotations.NullMarked;
