package org.homeward.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes what Camunda's webapps leave open before a login: making oneself the first administrator, parts of the engine's
 * interface, and guessing passwords.
 */
class WebappDoor extends OncePerRequestFilter {

    private static final String API = "/camunda/api/";

    /** The login page fetches its CSRF token with the list of engines, which holds the word "default". */
    private static final String BEFORE_LOGIN = API + "engine/engine/";

    private final Brake brake;

    WebappDoor(Brake brake) {
        this.brake = brake;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith(API + "admin/setup")) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } else if (path.startsWith(API + "engine")
                && !path.equals(BEFORE_LOGIN)
                && !isLoggedIn(request.getSession(false))) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (path.startsWith(API + "admin/auth/user/") && path.contains("/login/")) {
            logIn(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String guesser = "form " + request.getRemoteAddr();
        if (brake.isOn(guesser)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            brake.failed(guesser);
        }
    }

    static boolean isLoggedIn(HttpSession session) {
        return session != null
                && !AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthentications()
                        .isEmpty();
    }
}
