package dev.jarbase.adapter.sqlite.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalDouble;
import org.sqlite.Function;

/**
 * The SQL function for the distance of two points, which every connection that runs compiled queries must have. It reckons
 * with {@link StrictMath}: results near the edge of what an arc cosine takes, such as the distance of a point to itself,
 * must not depend on the platform's mathematical library. Null where it has no value.
 */
public final class GeoDistance extends Function {
    /** What compiled queries call it; arguments are longitude and latitude of the one point, then of the other. */
    static final String NAME = "jarbase_distance";

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double RADIANS = Math.PI / 180;
    private static final int INTEGER = 1;
    private static final int REAL = 2;
    private static final int TEXT = 3;

    private GeoDistance() {}

    /** Gives a connection the function. */
    public static void register(Connection connection) throws SQLException {
        Function.create(connection, NAME, new GeoDistance(), Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        double[] radians = new double[4];
        for (int i = 0; i < radians.length; i++) {
            OptionalDouble degrees = number(i);
            if (degrees.isEmpty()) {
                result();
                return;
            }
            radians[i] = degrees.getAsDouble() * RADIANS;
        }
        double distance = EARTH_RADIUS_KM
                * StrictMath.acos(StrictMath.cos(radians[1])
                                * StrictMath.cos(radians[3])
                                * StrictMath.cos(radians[2] - radians[0])
                        + StrictMath.sin(radians[1]) * StrictMath.sin(radians[3]));
        if (Double.isNaN(distance)) {
            result();
        } else {
            result(distance);
        }
    }

    /** Returns an argument as number; a text counts if it is one as a whole. */
    private OptionalDouble number(int argument) throws SQLException {
        return switch (value_type(argument)) {
            case INTEGER, REAL -> OptionalDouble.of(value_double(argument));
            case TEXT -> parse(value_text(argument).strip());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble parse(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> "+-.eE0123456789".indexOf(c) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
