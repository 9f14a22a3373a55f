package org.homeward.agency.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure below {@code /api} with problem details, also where no controller was found. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final int FRAMES = 12;

    private final ProblemWriter writer;

    ApiErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        try {
            if (failure instanceof ErrorResponse known) {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            writer.write(response, problem(failure));
            return new ModelAndView();
        } catch (IOException e) {
            return null;
        }
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof ApiException refusal) {
            return Problem.of(refusal);
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return Problem.of(ApiException.invalid(wrong.getName(), "is not of the right kind"));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.of(ApiException.invalid(missing.getParameterName(), "is required"));
        }
        if (failure instanceof HttpRequestMethodNotSupportedException) {
            return Problem.of(405, "This call does not exist with this method.");
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return Problem.of(406, "The answer is JSON only.");
        }
        if (failure instanceof HttpMediaTypeNotSupportedException) {
            return Problem.of(415, "The body must be application/json in UTF-8.");
        }
        if (failure instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return Problem.of(
                    status,
                    status == 404
                            ? "There is nothing here that this account may know of."
                            : Problem.title(status) + ".");
        }
        log(failure);
        return Problem.of(500, "The request could not be done; nothing of it has happened. Try again.");
    }

    /** Names and places only: the messages of databases and engines repeat values. */
    private static void log(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "; caused by ")
                    .append(cause.getClass().getName());
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> System.lineSeparator() + "    at " + frame)
                    .collect(Collectors.joining()));
        }
        LOG.error("A request of an agency failed: {}", text);
    }
}
