/**
 * Request bodies, queries and excerpts: text from outside into values of the domain. Only JSON objects come out, whatever
 * the content type was. Reading from sockets and writing answers are not here.
 */
@NullMarked
package dev.jarbase.adapter.http.codec;

import org.jspecify.annotations.NullMarked;
