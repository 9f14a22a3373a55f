package org.homeward.agency.http;

import java.security.Principal;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the caller of a request in the directory; an account that works for no unit has nothing to do here. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

    private final Directory directory;

    CallerResolver(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw ApiException.of(401, "Log in first.");
        }
        Account account = directory
                .account(principal.getName())
                .filter(known -> known.worksForUnits() && !known.units().isEmpty())
                .orElseThrow(() -> ApiException.forbidden("This account acts for no unit."));
        return new Caller(account);
    }
}
