package org.homeward.agency;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.agency.http.Body;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Problem;
import org.homeward.register.EventType;
import org.homeward.register.EventTypes;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes the OpenAPI document by what holds for every call: errors, keys, log-in. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final Map<String, String> ALWAYS = Map.of(
            "401", "Not logged in.",
            "403", "The account acts for no unit, or may not do this.",
            "406", "The client accepts no JSON.",
            "500", "It could not be done; nothing of it has happened.");
    private static final Map<String, String> POST = Map.of(
            "400", "Malformed JSON, or fields at fault: all of them are named.",
            "409", "It is past that, somebody else was first, or a protective rule refuses.",
            "413", "The body is larger than 2 MB.",
            "415", "The body is not application/json in UTF-8.",
            "422", "The Idempotency-Key was used for another request.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Body.class);
    }

    @Bean
    OpenAPI agenciesInterface() {
        return new OpenAPI()
                .info(new Info()
                        .title("Homeward for agencies")
                        .version("1")
                        .description(
                                "Report, ask, answer and follow without a login to Tasklist. JSON in UTF-8, times in ISO 8601"
                                        + " with offset. Every POST takes an Idempotency-Key: the same key with the same body gives"
                                        + " the first answer again and does nothing twice."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer everyCall(FieldTexts texts, EventTypes events) {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
            api.getPaths().forEach((path, item) -> {
                if (path.endsWith("/events")) {
                    describe(item.getPost(), events, path.contains("{caseNumber}"));
                }
            });
            texts.complete(api.getComponents().getSchemas());
        };
    }

    /** The types with who may send them and what they bring, so that the document is enough. */
    private static void describe(Operation operation, EventTypes events, boolean ofCase) {
        StringBuilder text =
                new StringBuilder(operation.getDescription() == null ? "" : operation.getDescription() + "\n\n");
        text.append("| type | may be sent by | key | data |\n| --- | --- | --- | --- |\n");
        for (EventType type : events.all()) {
            if (type.external() && type.act() != null && (!ofCase || type.keys().contains("caseNumber"))) {
                text.append("| ")
                        .append(type.name())
                        .append(" | ")
                        .append(type.senders().contains("*") ? "any department" : String.join(", ", type.senders()))
                        .append(" | ")
                        .append(String.join(" or ", type.keys()).replace("Number", ""))
                        .append(" | ")
                        .append(type.data().stream()
                                .map(field -> field.name() + (field.required() ? " (required): " : ": ") + field.kind())
                                .collect(Collectors.joining(", ")))
                        .append(" |\n");
            }
        }
        operation.setDescription(text.toString());
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>(ALWAYS);
        if (path.contains("{")) {
            problems.put("404", "There is nothing there that the account may know of.");
        }
        if (operation.getParameters() != null) {
            problems.put("400", "A parameter is at fault.");
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.putAll(POST);
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .description("1 to 200 visible ASCII characters, new for each new request")
                    .example("5f0c6a4e-hotline-0001")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        problems.forEach((status, text) -> operation.getResponses().addApiResponse(status, problem(status, text)));
        operation.getResponses().forEach((status, response) -> {
            if (response.getDescription() == null
                    || response.getDescription().isBlank()
                    || "default response".equals(response.getDescription())) {
                response.setDescription(status.equals("200") ? "OK" : status.equals("201") ? "Created" : "Accepted");
            }
        });
    }

    private static ApiResponse problem(String status, String text) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        example.put("title", "Refused");
        example.put("status", Integer.valueOf(status));
        example.put("detail", text);
        if (status.equals("400")) {
            example.put(
                    "errors",
                    java.util.List.of(Map.of("field", "persons[0].sex", "message", "must be a code of the list sex")));
        }
        return new ApiResponse()
                .description(text)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .example(example)));
    }
}
