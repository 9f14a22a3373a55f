package org.homeward.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Set;
import org.homeward.agency.http.Answer;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Body;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Fields;
import org.homeward.agency.http.Idempotency;
import org.homeward.agency.http.Paging;
import org.homeward.register.CaseReader;
import org.homeward.register.CaseReader.CaseLine;
import org.homeward.register.CaseReader.CaseState;
import org.homeward.register.CaseReader.CaseView;
import org.homeward.register.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: what a unit may see of them, and what it may ask for. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = "application/json")
@Tag(name = "Cases")
class CasesController {

    private static final Set<String> STATUS = Set.of("open", "closed", "merged", "transferred", "ended");

    private final CaseReader reader;
    private final Idempotency idempotency;
    private final ServiceRequests requests;
    private final EventSender sender;
    private final Checks checks;

    CasesController(
            CaseReader reader, Idempotency idempotency, ServiceRequests requests, EventSender sender, Checks checks) {
        this.reader = reader;
        this.idempotency = idempotency;
        this.requests = requests;
        this.sender = sender;
        this.checks = checks;
    }

    @GetMapping
    @Operation(summary = "The cases that the caller's units act or have acted in", description = "The newest first.")
    Page<CaseLine> list(
            Caller caller,
            @Parameter(description = "Only cases opened or ended since then, with offset")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @Parameter(description = "open, closed, merged, transferred or ended")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @Parameter(description = Paging.PAGE) @RequestParam(defaultValue = "0") int page,
            @Parameter(description = Paging.SIZE) @RequestParam(defaultValue = "50") int size) {
        if (status != null && !STATUS.contains(status)) {
            throw ApiException.invalid("status", "must be open, closed, merged, transferred or ended");
        }
        return reader.list(caller.units(), Paging.since(since), status, Paging.of(page, size));
    }

    @GetMapping("/{caseNumber}")
    @Operation(
            summary = "A case as the caller may see it",
            description =
                    "The managing units see an open case whole; others see their own services and referrals while they"
                            + " work in it and for 90 days after; who reported it sees number, stage and status.")
    CaseView one(Caller caller, @PathVariable String caseNumber) {
        return reader.find(caseNumber, caller.login(), caller.units()).orElseThrow(ApiException::notFound);
    }

    @PostMapping("/{caseNumber}/events")
    @Operation(summary = "Say that something happened in a case")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.CaseEvent.class)))
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = EventSender.EventAnswer.class)))
    ResponseEntity<byte[]> event(
            Caller caller, HttpServletRequest request, @PathVariable String caseNumber, Body body) {
        return idempotency.once(
                caller,
                request,
                body,
                () -> sender.send(caller, body.fields(), caseNumber),
                () -> sender.keep(caller, body.fields(), caseNumber));
    }

    @PostMapping("/{caseNumber}/services")
    @Operation(
            summary = "Ask a unit for a service",
            description =
                    "For units that act in the case. The decision unit-routing names the asked unit. The services return"
                            + " and repatriation are refused (409, rule return-needs-assessment): nobody is sent anywhere before"
                            + " it is known to be safe.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Bodies.ServiceRequest.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ServiceAnswer.class)))
    ResponseEntity<byte[]> service(
            Caller caller, HttpServletRequest request, @PathVariable String caseNumber, Body body) {
        return idempotency.once(caller, request, body, () -> {
            CaseState state = reader.state(caseNumber)
                    .filter(found -> reader.mayAct(found, caller.units()))
                    .orElseThrow(ApiException::notFound);
            Fields json = body.fields().require("serviceType", "reason");
            String serviceType = checks.code(json, "serviceType", "service-type");
            String region = checks.region(json, "targetRegion");
            String reason = json.text("reason");
            json.end();
            ServiceAnswer answer = requests.ask(
                    caller,
                    state,
                    new ServiceRequests.Wish(
                            java.util.Objects.requireNonNull(serviceType),
                            region,
                            java.util.Objects.requireNonNull(reason)));
            return Answer.created("/api/v1/referrals/" + answer.referralNumber(), answer);
        });
    }

    /** @param dueAt by when the asked unit answers */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ServiceRequested", description = "The referral that asks for the service")
    record ServiceAnswer(
            @Schema(example = "F-350100-2026-000001") String referralNumber,

            @Schema(description = "Unit that is asked", example = "health-350102")
            String responsibleUnit,

            @Schema(description = "By when it answers", example = "2026-11-23T09:00:00+08:00") @Nullable
            OffsetDateTime dueAt) {}
}
