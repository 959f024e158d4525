/**
 * Where connections come from: an address at which they are accepted, a thread for each, and their end. Begin with {@link
 * dev.jarbase.adapter.http.listen.Listener}. What is said over a connection is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.listen;

import org.jspecify.annotations.NullMarked;
