package org.homeward.agency.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Problem details of RFC 9457, the body of every answer that is not a success. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details (RFC 9457). No message repeats a value that was sent.")
public record Problem(
        @Schema(description = "Kind of problem; about:blank where the status says it all", example = "about:blank")
        String type,

        @Schema(description = "The status in words", example = "Bad Request")
        String title,

        @Schema(description = "HTTP status", example = "400")
        int status,

        @Schema(description = "What is wrong, in a sentence", example = "Some fields are not as they must be.")
        String detail,

        @Schema(
                description = "Id of the protective rule that refuses (409 only)",
                example = "return-needs-assessment",
                nullable = true)
        @Nullable
        String rule,

        @Schema(description = "The fields at fault, all of them") @Nullable
        List<Fault> errors) {

    static Problem of(ApiException refusal) {
        return new Problem(
                "about:blank",
                title(refusal.status()),
                refusal.status(),
                refusal.detail(),
                refusal.rule(),
                refusal.faults());
    }

    static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, null, null);
    }

    static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
