/**
 * The HTTP API of an application: {@link dev.jarbase.adapter.http.HttpServer} is the only entry. Routes call use cases
 * and middleware wraps them; the meaning of records and rules is not here.
 */
@NullMarked
package dev.jarbase.adapter.http;

import org.jspecify.annotations.NullMarked;
