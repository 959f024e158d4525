package dev.jarbase.adapter.identity.oauth2;

/** Reads one property of an account from what its provider said; empty if it is not told. */
@FunctionalInterface
interface Reading {
    /** Reads nothing. */
    Reading NOTHING = answer -> "";

    String of(Answer answer);

    /** The text at a path. */
    static Reading text(String path) {
        return answer -> answer.tree().text(path);
    }

    /** The digits of the whole number at a path. */
    static Reading whole(String path) {
        return answer -> answer.tree().whole(path);
    }

    /** The same, if all the flags are set. */
    default Reading ifSet(String... flags) {
        return answer -> {
            for (String flag : flags) {
                if (!answer.tree().flag(flag)) {
                    return "";
                }
            }
            return of(answer);
        };
    }

    /** The same, if a flag is set that some providers write as a text. */
    default Reading ifSetAnyhow(String flag) {
        return answer -> answer.tree().looseFlag(flag) ? of(answer) : "";
    }

    /** The same, or another if that is empty. */
    default Reading or(Reading other) {
        return answer -> {
            String value = of(answer);
            return value.isEmpty() ? other.of(answer) : value;
        };
    }
}
