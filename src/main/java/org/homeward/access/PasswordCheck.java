package org.homeward.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password of the doors without a session against the engine's accounts. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final IdentityService identity;
    private final KnownPasswords known;
    private final Brake brake;

    PasswordCheck(@Lazy IdentityService identity, KnownPasswords known, Brake brake) {
        this.identity = identity;
        this.known = known;
        this.brake = brake;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String login = request.getName();
        String password = String.valueOf(request.getCredentials());
        if (!known.knows(login, password)) {
            String guesser = login + " " + address(request);
            if (brake.isOn(guesser)) {
                throw new LockedException("Too many wrong passwords; try again in a minute.");
            }
            if (!identity.checkPassword(login, password)) {
                brake.failed(guesser);
                throw new BadCredentialsException("Login or password is wrong.");
            }
            known.remember(login, password);
        }
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
