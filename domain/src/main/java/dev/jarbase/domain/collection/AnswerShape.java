package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the records of a collection are written: every member that an answer may have, in alphabetical order, with its name
 * already encoded. Immutable.
 *
 * @param emailVisibility position of the field that makes e-mails public, or -1
 */
public record AnswerShape(List<Member> members, int emailVisibility) {
    public AnswerShape {
        members = List.copyOf(members);
    }

    /** What a member shows. */
    public enum Kind {
        /** A field that everyone sees. */
        PUBLIC,
        /** A field that only superusers see. */
        HIDDEN,
        /** The e-mail address of an account. */
        EMAIL,
        /** The id or name of the collection; the prefix is the whole member. */
        CONSTANT,
        /** The expanded relations. */
        EXPAND
    }

    /**
     * One member.
     *
     * @param index position of the field, or -1
     * @param prefix the encoded name and colon, and for a constant the value
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and written as it is
    public record Member(String name, Kind kind, int index, byte[] prefix) {}

    static AnswerShape of(Collection.Definition definition) {
        boolean auth = definition.type() == CollectionType.AUTH;
        List<Member> members = new ArrayList<>();
        int emailVisibility = -1;
        for (int i = 0; i < definition.fields().size(); i++) {
            Field field = definition.fields().get(i);
            if (auth && field.name().equals("emailVisibility")) {
                emailVisibility = i;
            }
            if (!auth || !isSecret(field.name())) {
                members.add(new Member(field.name(), kindOf(field, auth), i, prefix(field.name(), "")));
            }
        }
        members.add(constant("collectionId", definition.id()));
        members.add(constant("collectionName", definition.name()));
        members.add(new Member("expand", Kind.EXPAND, -1, prefix("expand", "")));
        members.sort(Comparator.comparing(Member::name));
        return new AnswerShape(members, emailVisibility);
    }

    private static boolean isSecret(String name) {
        return name.equals("password") || name.equals("tokenKey");
    }

    private static Kind kindOf(Field field, boolean auth) {
        if (field.isHidden()) {
            return Kind.HIDDEN;
        }
        return auth && field.name().equals("email") ? Kind.EMAIL : Kind.PUBLIC;
    }

    private static Member constant(String name, String value) {
        return new Member(
                name,
                Kind.CONSTANT,
                -1,
                prefix(name, new JsonWriter().text(value).toString()));
    }

    private static byte[] prefix(String name, String value) {
        return (new JsonWriter().text(name) + ":" + value).getBytes(StandardCharsets.UTF_8);
    }
}
