package dev.jarbase.application.records;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;

/** Only superusers may look into other collections or the request; a text that says so anywhere is refused. */
final class OrdinaryNames {
    private static final String[] SPECIAL = {"@collection.", "@request."};

    private OrdinaryNames() {}

    /** Checks a filter or sort text of a client. @throws Fault if it is refused */
    static void require(String text, RequestInfo info) {
        if (text.indexOf('@') < 0 || info.actor().isPrivileged()) {
            return;
        }
        for (String special : SPECIAL) {
            if (text.contains(special)) {
                throw Fault.forbidden("Only superusers can filter by " + special);
            }
        }
    }
}
