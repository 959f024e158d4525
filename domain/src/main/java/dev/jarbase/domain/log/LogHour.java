package dev.jarbase.domain.log;

/**
 * How much was logged in one hour.
 *
 * @param date the beginning of the hour in its stored form
 */
public record LogHour(String date, long total) {}
