package org.homeward.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
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

    /** A page of another site cannot know the token. @throws ResponseStatusException 403 */
    void sameOrigin(HttpServletRequest request) {
        Object wanted = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        if (!(wanted instanceof String token)
                || given == null
                || !MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
