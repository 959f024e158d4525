package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.util.List;

/** Something that clients are told of. Immutable. */
public sealed interface Happening {
    /** What an object takes beside its texts, roughly. */
    int OBJECT = 48;

    /** About how many bytes of memory it takes. */
    int size();

    /**
     * A change of a record.
     *
     * @param record the record as the change left it, or as it was before it was deleted; nobody else changes it
     */
    record OfRecord(String action, Record record) implements Happening {
        @Override
        public int size() {
            int fields = record.collection().fields().size();
            int size = 4 * OBJECT;
            for (int i = 0; i < fields; i++) {
                size += 8 + size(record.at(i));
            }
            return size;
        }

        private static int size(FieldValue value) {
            return switch (value) {
                case FieldValue.Text(String text) -> size(text);
                case FieldValue.Texts(List<String> texts) -> size(texts);
                case FieldValue.Json(String json) -> size(json);
                case FieldValue.Password(String hash, String plain) -> size(hash) + size(plain);
                case FieldValue.Geo ignored -> OBJECT;
                case FieldValue.Num ignored -> OBJECT;
                case FieldValue.Bool ignored -> 0;
            };
        }

        private static int size(List<String> texts) {
            int size = OBJECT;
            for (int i = 0; i < texts.size(); i++) {
                size += size(texts.get(i));
            }
            return size;
        }

        private static int size(String text) {
            return text.isEmpty() ? 0 : 2 * OBJECT + 2 * text.length();
        }
    }

    /** A message to a topic of no collection, which is its name. */
    record OfTopic(RealtimeMessage message) implements Happening {
        @Override
        public int size() {
            return 3 * OBJECT + 2 * message.size();
        }
    }
}
