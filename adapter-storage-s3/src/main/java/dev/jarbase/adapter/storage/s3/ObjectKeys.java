package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.BlobKey;
import java.util.Optional;

/** How keys are named in the bucket. peer: a slash after two dots is written out, so that nothing can take it for a way up. */
final class ObjectKeys {
    private static final String WAY_UP = "../";
    private static final String ESCAPED = "..__0x2f__";

    private ObjectKeys() {}

    static String of(BlobKey key) {
        return of(key.text());
    }

    static String of(String path) {
        return path.replace(WAY_UP, ESCAPED);
    }

    /** The key of an object; nothing if it is none of ours. */
    static Optional<BlobKey> key(String object) {
        return BlobKey.parse(object.replace(ESCAPED, WAY_UP));
    }
}
