package dev.jarbase.bootstrap.cli;

/** A password that is good once, for some seconds. */
record OneTimePassword(String id, String password, long seconds) {
    @Override
    public String toString() {
        return "OneTimePassword[" + id + "]";
    }
}
