package org.homeward.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;

/** How the engine's REST API says what is wrong with an answer, alike through each of its methods and at both doors. */
final class RestFaults {

    private RestFaults() {}

    static Response response(Throwable thrown) {
        ProtectiveRuleException refused = cause(thrown, ProtectiveRuleException.class);
        if (refused != null) {
            Refusal refusal = refused.refusal();
            Map<String, Object> body = body(refused, refused.getMessage());
            body.put("rule", refusal.rule());
            body.put("field", refusal.field());
            body.put("sentence", refusal.sentence());
            return json(Response.Status.CONFLICT, body);
        }
        InvalidSubmissionException invalid = cause(thrown, InvalidSubmissionException.class);
        if (invalid != null) {
            Map<String, Object> body = body(invalid, invalid.getMessage());
            List<Map<String, String>> errors = invalid.faults().stream()
                    .map(fault -> Map.of("field", fault.field(), "message", fault.rule()))
                    .toList();
            body.put("errors", errors);
            return json(Response.Status.BAD_REQUEST, body);
        }
        FormFieldValidationException other = cause(thrown, FormFieldValidationException.class);
        return other == null
                ? ExceptionHandlerHelper.getInstance().getResponse(thrown)
                : json(Response.Status.BAD_REQUEST, body(other, other.getMessage()));
    }

    private static Map<String, Object> body(Throwable thrown, @Nullable String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", thrown.getClass().getSimpleName());
        body.put("message", message == null ? "" : message);
        body.put("code", 0);
        return body;
    }

    private static Response json(Response.Status status, Map<String, Object> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
