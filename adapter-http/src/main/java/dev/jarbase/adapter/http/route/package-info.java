/** The routes of the API, one class per resource: decode, call the use case, encode. No decisions are made here. */
@NullMarked
package dev.jarbase.adapter.http.route;

import org.jspecify.annotations.NullMarked;
