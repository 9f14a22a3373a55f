package org.homeward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.homeward.directory.Account;

/**
 * Accounts as the engine keeps them: nobody but an administrator changes more of an account than its own password, nobody
 * locks another one out, and the tenants of an account are the regions that it oversees.
 */
class OwnAccount extends DbIdentityServiceProvider {

    private final Callers callers;
    private final KnownPasswords known;

    OwnAccount(Callers callers, KnownPasswords known) {
        this.callers = callers;
        this.known = known;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        Optional<Account> caller = callers.checked().filter(account -> !Post.ADMIN.heldBy(account));
        if (caller.isPresent() && !isOwnPassword(caller.get(), user)) {
            throw Refusal.because("Only the own password may be changed.");
        }
        known.forget(user.getId());
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String login) {
        known.forget(login);
        return super.deleteUser(login);
    }

    private boolean isOwnPassword(Account caller, User user) {
        if (!caller.login().equals(user.getId())) {
            return false;
        }
        UserEntity known = findUserById(user.getId());
        return known != null
                && Objects.equals(known.getFirstName(), user.getFirstName())
                && Objects.equals(known.getLastName(), user.getLastName())
                && Objects.equals(known.getEmail(), user.getEmail());
    }

    /**
     * Camunda locks the account after wrong passwords, so that anybody could keep a known caseworker out. Guessing is slowed
     * down at the doors instead, for each address.
     */
    @Override
    public boolean checkPassword(String login, String password) {
        UserEntity user = findUserById(login);
        return user != null && password != null && matchPassword(password, user);
    }

    /** Cockpit takes the regions of a session from here; they are stored nowhere. */
    @Override
    public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
        List<Tenant> regions = new ArrayList<>();
        if (query.getUserId() != null) {
            callers.account(query.getUserId()).regions().forEach(code -> {
                TenantEntity region = new TenantEntity(code);
                region.setName(code);
                regions.add(region);
            });
        }
        return regions;
    }

    @Override
    public long findTenantCountByQueryCriteria(DbTenantQueryImpl query) {
        return findTenantByQueryCriteria(query).size();
    }
}
