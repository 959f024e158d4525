/**
 * Files for browsers: the public folder and the dashboard, with media types, ranges, dates and redirects. Stored files of
 * records are not here.
 */
@NullMarked
package dev.jarbase.adapter.http.web;

import org.jspecify.annotations.NullMarked;
