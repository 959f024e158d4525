/**
 * Which target is meant by a method and a path: {@link dev.jarbase.adapter.http.routing.Router} with patterns of literals
 * and wildcards, and the spelling of paths. Knows nothing of requests and answers.
 */
@NullMarked
package dev.jarbase.adapter.http.routing;

import org.jspecify.annotations.NullMarked;
