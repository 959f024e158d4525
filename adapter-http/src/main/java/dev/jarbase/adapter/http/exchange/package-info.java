/**
 * One request with its answer on the way through middleware to a handler: {@link
 * dev.jarbase.adapter.http.exchange.Exchange}, and {@link dev.jarbase.adapter.http.exchange.Route} with the order of what
 * is on the way. What the single steps do is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.exchange;

import org.jspecify.annotations.NullMarked;
