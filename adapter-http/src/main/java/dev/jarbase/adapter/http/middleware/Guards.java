package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import java.io.IOException;

/** Steps that let only some callers through. */
public final class Guards {
    /** Only superusers. */
    public static final Middleware SUPERUSER = Middleware.guard("pbRequireSuperuserAuth", Guards::superuser);

    /** Only those who signed in. */
    public static final Middleware ACCOUNT = Middleware.guard("pbRequireAuth", exchange -> {
        account(exchange);
        exchange.next();
    });

    /** Only accounts of the collection in the path. */
    public static final Middleware SAME_COLLECTION =
            Middleware.guard("pbRequireSameCollectionContextAuth", Guards::sameCollection);

    private Guards() {}

    private static void superuser(Exchange exchange) throws IOException {
        if (!exchange.actor().isSuperuser()) {
            account(exchange);
            throw Fault.forbidden("The authorized record is not allowed to perform this action.");
        }
        exchange.next();
    }

    private static void sameCollection(Exchange exchange) throws IOException {
        Collection own = account(exchange).record().collection();
        boolean same = exchange.app()
                .catalog()
                .find(exchange.pathValue("collection"))
                .map(Collection::id)
                .filter(own.id()::equals)
                .isPresent();
        if (!same) {
            throw Fault.forbidden("The request requires auth record from " + own.name() + " collection.");
        }
        exchange.next();
    }

    private static Actor.Account account(Exchange exchange) {
        if (exchange.actor() instanceof Actor.Account account) {
            return account;
        }
        throw Fault.unauthenticated();
    }
}
