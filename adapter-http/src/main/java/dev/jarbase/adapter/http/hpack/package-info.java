/**
 * Compressed header fields of HTTP/2 (HPACK, RFC 7541): decoding with both tables, encoding with the static one only. Begin
 * with {@link dev.jarbase.adapter.http.hpack.HeaderDecoder} and {@link dev.jarbase.adapter.http.hpack.HeaderBlock}. What
 * fields mean is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.hpack;

import org.jspecify.annotations.NullMarked;
