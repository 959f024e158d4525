package dev.jarbase.bootstrap.config;

/**
 * A host and port to listen at; the host is empty for all addresses of the machine.
 */
public record Address(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code host:port}, {@code [ipv6]:port} or {@code :port}. @throws ConfigurationException otherwise */
    public static Address parse(String text) {
        if (!isValid(text)) {
            throw new ConfigurationException("\"" + text + "\" is no address such as 127.0.0.1:8090");
        }
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, colon);
        boolean isBracketed = host.startsWith("[") && host.endsWith("]");
        return new Address(
                isBracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(text.substring(colon + 1)));
    }

    static boolean isValid(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        boolean isNumber = !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(Character::isDigit);
        boolean isBracketed = text.startsWith("[") && text.startsWith("]", colon - 1);
        boolean hasOneColon = text.indexOf(':') == colon;
        return colon >= 0 && isNumber && Integer.parseInt(port) <= HIGHEST_PORT && (hasOneColon || isBracketed);
    }
}
