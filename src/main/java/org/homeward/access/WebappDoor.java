package org.homeward.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes what Camunda's webapps leave open: making oneself the first administrator, parts of the engine's interface before
 * a login, Cockpit's queries after one, and guessing passwords.
 */
class WebappDoor extends OncePerRequestFilter {

    private static final String API = "/camunda/api/";

    /** The login page fetches its CSRF token with the list of engines, which holds the word "default". */
    private static final String BEFORE_LOGIN = API + "engine/engine/";

    private final Brake brake;
    private final Callers callers;

    WebappDoor(Brake brake, Callers callers) {
        this.brake = brake;
        this.callers = callers;
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
        } else if (path.startsWith(API + "cockpit")
                && !path.contains("/static/")
                && !overseesOrAdministers(request.getSession(false))) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
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

    /** Cockpit's own queries run in an engine session of their own, which the {@link Doorkeeper} does not guard. */
    private boolean overseesOrAdministers(@Nullable HttpSession session) {
        return login(session)
                .map(callers::account)
                .filter(account -> Post.OVERSEER.heldBy(account) || Post.ADMIN.heldBy(account))
                .isPresent();
    }

    private static boolean isLoggedIn(@Nullable HttpSession session) {
        return login(session).isPresent();
    }

    /** Whoever has logged in to Camunda's webapps in this session. */
    static Optional<String> login(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .map(Authentication::getIdentityId)
                        .findFirst();
    }
}
