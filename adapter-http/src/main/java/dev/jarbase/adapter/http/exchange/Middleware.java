package dev.jarbase.adapter.http.exchange;

/**
 * A named step before the handler of a route.
 *
 * @param id name; on one route a later step replaces an earlier one of the same name
 * @param priority the lower, the earlier
 */
public record Middleware(String id, int priority, Handler handler) {
    public static final String WWW_REDIRECT = "pbWWWRedirect";
    public static final String CORS = "pbCors";
    public static final String ACTIVITY_LOG = "pbActivityLogger";
    public static final String AUTH_TOKEN = "pbLoadAuthToken";
    public static final String SUPERUSER_IPS = "pbSuperuserIPsWhitelist";
    public static final String SECURITY_HEADERS = "pbSecurityHeaders";
    public static final String RATE_LIMIT = "pbRateLimit";
    public static final String BODY_LIMIT = "pbBodyLimit";

    public static Middleware wwwRedirect(Handler handler) {
        return new Middleware(WWW_REDIRECT, -99_999, handler);
    }

    public static Middleware cors(Handler handler) {
        return new Middleware(CORS, -1041, handler);
    }

    public static Middleware activityLog(Handler handler) {
        return new Middleware(ACTIVITY_LOG, -1040, handler);
    }

    public static Middleware authToken(Handler handler) {
        return new Middleware(AUTH_TOKEN, -1020, handler);
    }

    public static Middleware superuserIps(Handler handler) {
        return new Middleware(SUPERUSER_IPS, -1015, handler);
    }

    public static Middleware securityHeaders(Handler handler) {
        return new Middleware(SECURITY_HEADERS, -1010, handler);
    }

    public static Middleware rateLimit(Handler handler) {
        return new Middleware(RATE_LIMIT, -1000, handler);
    }

    public static Middleware bodyLimit(Handler handler) {
        return new Middleware(BODY_LIMIT, -990, handler);
    }

    /** A step that decides whether the caller may use a route. */
    public static Middleware guard(String id, Handler handler) {
        return new Middleware(id, 0, handler);
    }
}
