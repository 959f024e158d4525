/** Records as callers see them: list, view, create, update, delete, expand, visibility and their JSON. */
@NullMarked
package dev.jarbase.application.records;

import org.jspecify.annotations.NullMarked;
