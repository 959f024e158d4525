/**
 * The WebSocket protocol (RFC 6455) on a connection that was switched to it: the handshake, frames, messages, limits and
 * the end of a connection. What the messages mean is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.websocket;

import org.jspecify.annotations.NullMarked;
