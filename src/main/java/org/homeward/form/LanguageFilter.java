package org.homeward.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Binds the language of a request: what the person chose, else what the browser prefers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {

    static final String COOKIE = "homeward-lang";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Language.bind(language(request));
        try {
            chain.doFilter(request, response);
        } finally {
            Language.unbind();
        }
    }

    private static Language language(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return Language.of(cookie.getValue());
        }
        // Without the header the servlet would answer with the server's own locale.
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.EN
                : Language.of(request.getLocale().getLanguage());
    }
}
