package dev.jarbase.application.hooks;

/** What happens to a model. */
public enum Operation {
    VALIDATE("validate"),
    CREATE("create"),
    UPDATE("update"),
    DELETE("delete");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The word that scripts see. */
    public String word() {
        return word;
    }
}
