package org.homeward.agency.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the security filters and turns every {@code sendError} below {@code /api} into problem details. */
class ProblemFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;

    ProblemFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status) throws IOException {
                sendError(status, null);
            }

            @Override
            public void sendError(int status, @Nullable String message) throws IOException {
                // The container's message may repeat a part of the request.
                writer.write(response, Problem.of(status, detail(status)));
            }
        });
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is not well-formed.";
            case 401 -> "Log in first.";
            case 403 -> "This account may not do this.";
            case 404 -> "There is nothing here that this account may know of.";
            case 413 -> "The body is larger than 2 MB.";
            default -> Problem.title(status) + ".";
        };
    }
}
