package org.homeward.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.homeward.agency.ReferralContent.ReferralView;
import org.homeward.agency.http.Answer;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Body;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Fields;
import org.homeward.agency.http.Idempotency;
import org.homeward.agency.http.Paging;
import org.homeward.register.EventType;
import org.homeward.register.EventTypes;
import org.homeward.register.Page;
import org.homeward.register.ReferralReader;
import org.homeward.register.ReferralReader.Filter;
import org.homeward.register.ReferralReader.ReferralRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals: what units ask of each other, answered without a login to Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/referrals", produces = "application/json")
@Tag(name = "Referrals")
class ReferralsController {

    private static final List<String> STATUS = List.of(
            "requested",
            "returned",
            "accepted",
            "rejected",
            "reported",
            "completed",
            "withdrawn",
            "waived",
            "cancelled");
    private static final Set<String> DIRECTIONS = Set.of("incoming", "outgoing");

    private final ReferralReader reader;
    private final ReferralContent content;
    private final ReferralAnswers answers;
    private final Idempotency idempotency;
    private final EventTypes types;
    private final EventData eventData;

    ReferralsController(
            ReferralReader reader,
            ReferralContent content,
            ReferralAnswers answers,
            Idempotency idempotency,
            EventTypes types,
            EventData eventData) {
        this.reader = reader;
        this.content = content;
        this.answers = answers;
        this.idempotency = idempotency;
        this.types = types;
        this.eventData = eventData;
    }

    @GetMapping
    @Operation(
            summary = "Referrals to and from the caller's units",
            description = "Open ones and those ended within 90 days, the newest first, without their content.")
    Page<ReferralView> list(
            Caller caller,
            @Parameter(description = "One of the caller's units; all of them, if not given")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = "incoming or outgoing; both, if not given")
                    @RequestParam(required = false)
                    @Nullable
                    String direction,
            @Parameter(description = "Status of the referral") @RequestParam(required = false) @Nullable String status,
            @Parameter(description = Paging.PAGE) @RequestParam(defaultValue = "0") int page,
            @Parameter(description = Paging.SIZE) @RequestParam(defaultValue = "50") int size) {
        Collection<String> units = UnitFilter.of(caller, unit);
        if (direction != null && !DIRECTIONS.contains(direction)) {
            throw ApiException.invalid("direction", "must be incoming or outgoing");
        }
        if (status != null && !STATUS.contains(status)) {
            throw ApiException.invalid("status", "must be one of " + String.join(", ", STATUS));
        }
        Page<ReferralRow> rows = reader.list(
                new Filter(units, !"outgoing".equals(direction), !"incoming".equals(direction), status),
                Paging.of(page, size));
        return new Page<>(rows.items().stream().map(content::line).toList(), rows.page(), rows.size(), rows.total());
    }

    @GetMapping("/{referralNumber}")
    @Operation(
            summary = "A referral",
            description =
                    "The asked unit sees before its decision what is asked and why; who the person is, after it accepted.")
    ReferralView one(Caller caller, @PathVariable String referralNumber) {
        return view(caller, referralNumber);
    }

    @PostMapping("/{referralNumber}/acceptance")
    @Operation(summary = "Accept", description = "By the asked unit. 409 if it has answered already.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Acceptance.class)))
    ResponseEntity<byte[]> accept(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "ServiceAccepted");
    }

    @PostMapping("/{referralNumber}/return")
    @Operation(
            summary = "Return for missing information",
            description = "By the asked unit, once; a second return counts as a rejection.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Return.class)))
    ResponseEntity<byte[]> giveBack(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "ServiceReturned");
    }

    @PostMapping("/{referralNumber}/information")
    @Operation(summary = "Supply the missing information", description = "By the asking unit.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Information.class)))
    ResponseEntity<byte[]> inform(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "InformationSupplied");
    }

    @PostMapping("/{referralNumber}/rejection")
    @Operation(summary = "Reject", description = "By the asked unit; civil affairs decides what follows.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Rejection.class)))
    ResponseEntity<byte[]> reject(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "ServiceRejected");
    }

    @PostMapping("/{referralNumber}/completion")
    @Operation(summary = "Report the result", description = "By the asked unit; the asking unit accepts the result.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Completion.class)))
    ResponseEntity<byte[]> complete(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "ServiceCompleted");
    }

    @PostMapping("/{referralNumber}/cancellation")
    @Operation(summary = "Call the request off", description = "By the asking unit, at any time before the end.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralBodies.Cancellation.class)))
    ResponseEntity<byte[]> cancel(
            Caller caller, HttpServletRequest request, @PathVariable String referralNumber, Body body) {
        return answer(caller, request, referralNumber, body, "ServiceCancelled");
    }

    private ResponseEntity<byte[]> answer(
            Caller caller, HttpServletRequest request, String number, Body body, String typeName) {
        EventType type = types.find(typeName).orElseThrow();
        return idempotency.once(caller, request, body, () -> {
            reader.find(number, caller.units()).orElseThrow(ApiException::notFound);
            Fields json = body.fields();
            EventData.Read read = eventData.declared(type, json);
            json.end();
            answers.answer(caller, number, typeName, read.variables());
            // Kept with the caller's key: no content.
            return Answer.ok(content.line(find(caller, number)));
        });
    }

    private ReferralView view(Caller caller, String number) {
        return content.whole(caller, find(caller, number));
    }

    private ReferralRow find(Caller caller, String number) {
        return reader.find(number, caller.units()).orElseThrow(ApiException::notFound);
    }
}
