package dev.jarbase.bootstrap.cli;

import dev.jarbase.domain.fault.FieldErrors;
import java.util.Map;
import java.util.TreeMap;

/** Writes errors of properties in one line: {@code email: Value must be unique; password: cannot be blank.} */
final class Complaints {
    private Complaints() {}

    static String of(FieldErrors.Tree errors) {
        var out = new StringBuilder();
        for (Map.Entry<String, FieldErrors> error : new TreeMap<>(errors.children()).entrySet()) {
            out.append(out.isEmpty() ? "" : "; ").append(error.getKey()).append(": ");
            switch (error.getValue()) {
                case FieldErrors.Single single -> out.append(single.message());
                case FieldErrors.Refused refused -> out.append(refused.message());
                case FieldErrors.Tree nested ->
                    out.append('(').append(of(nested)).append(')');
            }
        }
        return out.append('.').toString();
    }
}
