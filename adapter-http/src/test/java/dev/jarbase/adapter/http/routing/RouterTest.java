package dev.jarbase.adapter.http.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jarbase.adapter.http.routing.Router.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final String[] SEGMENTS = {"a", "b", "{x}", "{y}", "{$}", "", "{r...}"};
    private static final String[] WORDS = {"a", "b", "c", "%61", "a%2Fb"};
    private static final String[] METHODS = {"GET", "POST", "HEAD", ""};

    private static Router<String> api() {
        Router<String> router = new Router<>();
        for (String path : List.of("/api/health", "/api/c/{c}/records", "/api/c/{c}/records/{id}", "/api/c/meta/x")) {
            router.add(RoutePattern.of("GET", path), path);
        }
        router.add(RoutePattern.of("POST", "/api/c/{c}/records"), "create");
        router.add(RoutePattern.of("GET", "/_/{path...}"), "ui");
        router.add(RoutePattern.of("GET", "/{path...}"), "files");
        router.add(RoutePattern.of("", "/"), "nothing");
        return router;
    }

    private static String target(Way<String> way) {
        return switch (way) {
            case Way.To<String> to -> to.target();
            case Way.Redirect<String> redirect -> "> " + redirect.path();
            case Way.Nowhere<String> _ -> "nowhere";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/health, /api/health",
        "HEAD, /api/health, /api/health",
        "POST, /api/health, nothing",
        "get, /api/health, nothing",
        "GET, /api/%68ealth, /api/health",
        "GET, /api%2Fhealth, files",
        "GET, /api/health/, files",
        "GET, /api/c/u/records, /api/c/{c}/records",
        "POST, /api/c/u/records, create",
        "GET, /api/c/u/records/, files",
        "GET, /api/c/meta/x, /api/c/meta/x",
        "GET, /api/c/meta/records, /api/c/{c}/records",
        "GET, /, files",
        "PUT, /, nothing",
        "GET, /_, > /_/",
        "GET, /_/, ui",
        "GET, /_/a/b, ui",
        "POST, /_, nothing",
        "GET, //api/health, > /api/health",
        "GET, /api/../api/./health, > /api/health",
        "GET, /a//b/, > /a/b/",
        "GET, /.., > /",
        "GET, /a%20b//c, > /a%2520b/c",
        "GET, /..a/.b/c.., files",
        "GET, /%2e%2e/x, files",
    })
    void findsTheMostSpecificPattern(String method, String path, String expected) {
        assertThat(target(api().find(method, path))).isEqualTo(expected);
    }

    @Test
    void decodesTheValuesOfWildcards() {
        Way<String> way = api().find("GET", "/api/c/x%2Fy/records/%C3%A9");

        assertThat(way).isInstanceOfSatisfying(Way.To.class, to -> {
            assertThat(to.values().get("c")).isEqualTo("x/y");
            assertThat(to.values().get("id")).isEqualTo("\u00e9");
            assertThat(to.values().get("none")).isEmpty();
        });
    }

    @Test
    void givesTheRestOfThePath() {
        assertThat(api().find("GET", "/_/a/b%20c/"))
                .isInstanceOfSatisfying(
                        Way.To.class, to -> assertThat(to.values().get("path")).isEqualTo("a/b c/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "/a//b", "/a/../b", "/{a}x", "/{a...}/b", "/{$}/a", "/{}", "/{a}/{a}", "/{1a}", "/a}"})
    void refusesPatternsThatCannotBeMeant(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> RoutePattern.of("GET", path));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /a/{x}, GET, /a/{y}",
        "GET, /a/{x}, GET, /{y}/b",
        "'', /a, GET, /{x}",
        "GET, /a/, GET, /a/{x...}",
        "GET, /x, get, /x",
    })
    void refusesPatternsOfWhichNeitherIsMoreSpecific(String method, String path, String otherMethod, String otherPath) {
        Router<String> router = new Router<>();
        router.add(RoutePattern.of(method, path), "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> router.add(RoutePattern.of(otherMethod, otherPath), "two"));
    }

    @Test
    void findsWhatAPlainComparisonOfAllPatternsFinds() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Router<RoutePattern> router = new Router<>();
            List<RoutePattern> patterns = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                addIfPossible(router, patterns, random);
            }
            for (int i = 0; i < 20; i++) {
                String method = METHODS[random.nextInt(3)];
                String path = path(random);
                Optional<RoutePattern> expected = mostSpecific(patterns, method, path);

                Way<RoutePattern> way = router.find(method, path);

                if (!(way instanceof Way.Redirect<RoutePattern>)) {
                    Optional<RoutePattern> found =
                            way instanceof Way.To<RoutePattern> to ? Optional.of(to.target()) : Optional.empty();
                    assertThat(found)
                            .as("seed %d: %s %s in %s", seed, method, path, patterns)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static void addIfPossible(Router<RoutePattern> router, List<RoutePattern> patterns, Random random) {
        try {
            RoutePattern pattern = RoutePattern.of(METHODS[random.nextInt(4)], patternPath(random));
            router.add(pattern, pattern);
            patterns.add(pattern);
        } catch (IllegalArgumentException impossibleOrConflicting) {
            assertThat(impossibleOrConflicting).hasMessageNotContaining("null");
        }
    }

    private static String patternPath(Random random) {
        var path = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            path.append('/').append(SEGMENTS[random.nextInt(SEGMENTS.length)]);
        }
        return path.toString();
    }

    private static String path(Random random) {
        var path = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            path.append('/').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return random.nextInt(3) == 0 ? path.append('/').toString() : path.toString();
    }

    /** The pattern that matches and that every other matching pattern covers. */
    private static Optional<RoutePattern> mostSpecific(List<RoutePattern> patterns, String method, String path) {
        List<RoutePattern> matching = patterns.stream()
                .filter(pattern -> matches(pattern, method, path))
                .toList();
        return matching.stream()
                .filter(one -> matching.stream().allMatch(other -> other == one || isBefore(one, other)))
                .findFirst();
    }

    /** peer: a pattern of the very method goes before those of all methods, GET stands in for HEAD between them */
    private static boolean isBefore(RoutePattern one, RoutePattern other) {
        if (!one.method().equals(other.method())) {
            return rank(one) < rank(other);
        }
        for (int i = 0; i < Math.min(one.segments().size(), other.segments().size()); i++) {
            int difference = rank(one.segments().get(i)) - rank(other.segments().get(i));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int rank(RoutePattern pattern) {
        return List.of("HEAD", "POST", "GET", "").indexOf(pattern.method());
    }

    private static int rank(Segment segment) {
        return switch (segment) {
            case Segment.Literal _ -> 0;
            case Segment.End _ -> 0;
            case Segment.One _ -> 1;
            case Segment.Rest _ -> 2;
        };
    }

    private static boolean matches(RoutePattern pattern, String method, String path) {
        boolean methodFits = pattern.method().isEmpty()
                || pattern.method().equals(method)
                || (pattern.method().equals("GET") && method.equals("HEAD"));
        return methodFits
                && matches(pattern.segments(), List.of(path.substring(1).split("/", -1)));
    }

    private static boolean matches(List<Segment> segments, List<String> words) {
        if (segments.isEmpty()) {
            return words.isEmpty();
        }
        if (segments.getFirst() instanceof Segment.Rest) {
            return !words.isEmpty();
        }
        if (words.isEmpty()) {
            return false;
        }
        String word = PathText.unescape(words.getFirst());
        boolean fits = switch (segments.getFirst()) {
            case Segment.Literal(String text) -> text.equals(word);
            case Segment.One _ -> !word.isEmpty();
            case Segment.End _ -> word.isEmpty() && words.size() == 1;
            case Segment.Rest _ -> true;
        };
        return fits && matches(segments.subList(1, segments.size()), words.subList(1, words.size()));
    }
}
