/** The steps before every handler: origins, tokens, address lists, headers and limits. One class per step. */
@NullMarked
package dev.jarbase.adapter.http.middleware;

import org.jspecify.annotations.NullMarked;
