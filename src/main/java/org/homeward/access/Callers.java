package org.homeward.access;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * Names the account on whose behalf the engine works now. Units and roles come from the directory and not from the session,
 * which would keep a lost membership for minutes.
 */
@Component
class Callers {

    private final Directory directory;

    Callers(Directory directory) {
        this.directory = directory;
    }

    /** Empty where nothing is checked: jobs, delegates and listeners, and what runs inside {@link org.homeward.engine.AsEngine}. */
    Optional<Account> checked() {
        CommandContext context = Context.getCommandContext();
        if (context == null || !context.isAuthorizationCheckEnabled()) {
            return Optional.empty();
        }
        Authentication authentication = context.getAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Optional.empty()
                : Optional.of(account(authentication.getUserId()));
    }

    /** A login that the directory does not know has no role and no unit. */
    Account account(String login) {
        return directory.account(login).orElseGet(() -> new Account(login, Set.of(), Set.of(), Set.of()));
    }
}
