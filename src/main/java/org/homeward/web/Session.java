package org.homeward.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Knows the account that is logged in to the webapps. */
@Component
class Session {

    private final Directory directory;

    Session(Directory directory) {
        this.directory = directory;
    }

    /** @throws ResponseStatusException 401 where nobody is logged in */
    Account account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (UserAuthentication person :
                    AuthenticationUtil.getAuthsFromSession(session).getAuthentications()) {
                return directory
                        .account(person.getIdentityId())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
            }
        }
        throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
}
