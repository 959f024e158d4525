package dev.jarbase.domain.criteria;

import java.util.Optional;

/** How two operands are compared. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LIKE("~"),
    NOT_LIKE("!~"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The sign in filter texts, without the leading {@code ?} of "any". */
    public String sign() {
        return sign;
    }

    /** Returns the operator of that exact sign, without a leading {@code ?}. */
    public static Optional<Operator> of(String sign) {
        for (Operator operator : values()) {
            if (operator.sign.equals(sign)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
