package org.homeward.agency.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns the bytes that {@link BodyFilter} kept into a JSON object; no body at all counts as an empty object. */
@Component
class BodyResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotSupportedException {
        byte[] bytes = (byte[]) request.getAttribute(BodyFilter.BYTES, RequestAttributes.SCOPE_REQUEST);
        if (bytes == null || bytes.length == 0) {
            return new Body(JsonNodeFactory.instance.objectNode());
        }
        checkType(request.getHeader("Content-Type"));
        return new Body(StrictJson.object(bytes));
    }

    private static void checkType(@Nullable String header) throws HttpMediaTypeNotSupportedException {
        MediaType type = null;
        Charset charset = null;
        try {
            type = header == null ? null : MediaType.parseMediaType(header);
            charset = type == null ? null : type.getCharset();
        } catch (IllegalArgumentException e) {
            type = null;
        }
        if (type == null
                || !type.isCompatibleWith(MediaType.APPLICATION_JSON)
                || charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }
}
