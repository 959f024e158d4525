package dev.jarbase.application.batch;

import dev.jarbase.domain.json.JsonValue;

/** The answer to one request of a batch; the body of a deletion is null. */
public record BatchResult(int status, JsonValue body) {}
