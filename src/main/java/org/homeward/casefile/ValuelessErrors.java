package org.homeward.casefile;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Takes the value out of Camunda's answer to a variable of the wrong type, in the REST API and behind the web applications: answers
 * are kept by proxies and browsers. Found by Jersey through {@code META-INF/services}, hence public.
 */
public class ValuelessErrors implements AutoDiscoverable {

    private static final Pattern VALUE = Pattern.compile("(Cannot convert value ).*(?= to java )", Pattern.DOTALL);

    @Override
    public void configure(FeatureContext context) {
        context.register(new Mapper());
    }

    static String withoutValue(String message) {
        return VALUE.matcher(message).replaceAll("$1…");
    }

    private static final class Mapper implements ExceptionMapper<InvalidRequestException> {
        @Override
        public Response toResponse(InvalidRequestException e) {
            return Response.status(e.getStatus())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of(
                            "type", "InvalidRequestException", "message", withoutValue(String.valueOf(e.getMessage()))))
                    .build();
        }
    }
}
