package org.homeward.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;

/** How the engine's REST API says what is wrong with an answer, alike through each of its methods and at both doors. */
final class RestFaults {

    private static final Pattern CONVERTED_VALUE =
            Pattern.compile("(Cannot convert value ).*(?= to java )", Pattern.DOTALL);

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
        return other == null ? engines(thrown) : json(Response.Status.BAD_REQUEST, body(other, other.getMessage()));
    }

    /** Camunda's own answer, without the value of a variable that has the wrong type: browsers and proxies keep answers. */
    private static Response engines(Throwable thrown) {
        Response answer = ExceptionHandlerHelper.getInstance().getResponse(thrown);
        if (answer.getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            // Whatever went wrong inside may speak of what somebody said: the log has its kind and place.
            ProcessEngineException known = cause(thrown, ProcessEngineException.class);
            Map<String, Object> body = body(thrown, "This could not be done; nothing was changed.");
            body.put("code", known == null ? 0 : known.getCode());
            return json(Response.Status.fromStatusCode(answer.getStatus()), body);
        }
        String message = String.valueOf(thrown.getMessage());
        return CONVERTED_VALUE.matcher(message).find()
                ? json(Response.Status.fromStatusCode(answer.getStatus()), body(thrown, withoutValue(message)))
                : answer;
    }

    static String withoutValue(String message) {
        return CONVERTED_VALUE.matcher(message).replaceAll("$1…");
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
