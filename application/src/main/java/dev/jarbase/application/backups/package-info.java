/** Archives of all data: made when asked for or by schedule, kept under their names, sent, removed and restored. */
@NullMarked
package dev.jarbase.application.backups;

import org.jspecify.annotations.NullMarked;
