package org.homeward.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.homeward.form.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers the webapps of a Chinese reader with Chinese names; {@code /engine-rest} stays as Camunda made it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ChineseAnswers extends OncePerRequestFilter {

    /** Lists and details with names; nothing that carries variables or a form. */
    private static final Pattern NAMED = Pattern.compile("/camunda/api/(engine/engine/\\w+/(task|task/[^/]+"
            + "|filter|filter/[^/]+|filter/[^/]+/(list|singleResult)|group"
            + "|process-definition|process-definition/([^/]+|statistics|key/[^/]+)"
            + ")|cockpit/plugin/.*)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChineseNames names;

    ChineseAnswers(ChineseNames names) {
        this.names = names;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NAMED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Language.current() != Language.ZH) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = answer.getContentType();
        if (answer.getStatus() == HttpServletResponse.SC_OK && type != null && type.contains("json")) {
            JsonNode body = JSON.readTree(answer.getContentAsByteArray());
            if (body != null && body.isContainerNode()) {
                names.put(body);
                answer.resetBuffer();
                answer.getOutputStream().write(JSON.writeValueAsBytes(body));
            }
        }
        answer.copyBodyToResponse();
    }
}
