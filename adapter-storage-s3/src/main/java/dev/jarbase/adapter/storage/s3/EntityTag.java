package dev.jarbase.adapter.storage.s3;

/** Tags of objects. */
final class EntityTag {
    private static final int MD5_DIGITS = 32;

    private EntityTag() {}

    /** The digest that a tag is if the object came in one part; empty if it is none. */
    static String md5(String tag) {
        String digits = tag.replace("\"", "");
        boolean isDigest = digits.length() == MD5_DIGITS
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        return isDigest ? digits : "";
    }
}
