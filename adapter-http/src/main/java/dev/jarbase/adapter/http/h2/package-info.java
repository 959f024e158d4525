/**
 * HTTP/2 (RFC 9113) on a line of bytes: frames, streams, flow control and the limits that keep a client from making the
 * server work for nothing. Every request has a virtual thread and meets the same handler as one of HTTP/1. Begin with
 * {@link dev.jarbase.adapter.http.h2.Http2Protocol}. Pushing and priorities are not here.
 */
@NullMarked
package dev.jarbase.adapter.http.h2;

import org.jspecify.annotations.NullMarked;
