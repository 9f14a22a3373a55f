package org.homeward.access;

import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.homeward.directory.Account;

/**
 * Limits the queries of an account to the regions that it oversees: a process instance carries its region as Camunda's
 * tenant, definitions carry none. Tasks have a condition of their own, {@link VisibleTasks}; single instances are checked by
 * the {@link AccessChecker}. What the engine looks up by itself while a caller's command runs is not limited.
 */
class Regions extends TenantManager {

    private final Callers callers;

    Regions(Callers callers) {
        this.callers = callers;
    }

    @Override
    public ListQueryParameterObject configureQuery(ListQueryParameterObject query) {
        if (query instanceof TaskQueryImpl) {
            query.getTenantCheck().setTenantCheckEnabled(false);
            return query;
        }
        if (query instanceof AbstractQuery) {
            configureTenantCheck(query.getTenantCheck());
        } else {
            off(query.getTenantCheck());
        }
        return query;
    }

    @Override
    public void configureTenantCheck(TenantCheck check) {
        Optional<Account> limited = limited();
        if (limited.isPresent()) {
            check.setTenantCheckEnabled(true);
            check.setAuthTenantIds(new ArrayList<>(limited.get().regions()));
        } else {
            off(check);
        }
    }

    @Override
    public boolean isAuthenticatedTenant(String region) {
        return region == null
                || limited().map(caller -> caller.regions().contains(region)).orElse(true);
    }

    @Override
    public boolean isTenantCheckEnabled() {
        return limited().isPresent();
    }

    private Optional<Account> limited() {
        return callers.checked().filter(caller -> !Post.ADMIN.heldBy(caller));
    }

    private static void off(TenantCheck check) {
        check.setTenantCheckEnabled(false);
        check.setAuthTenantIds(null);
    }
}
