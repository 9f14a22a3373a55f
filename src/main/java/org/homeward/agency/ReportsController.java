package org.homeward.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agency.http.Answer;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Body;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Fields;
import org.homeward.agency.http.Idempotency;
import org.homeward.casefile.Identity;
import org.homeward.register.ReportReader;
import org.homeward.register.ReportReader.ReportView;
import org.homeward.report.NewReport;
import org.homeward.report.ReportIntake;
import org.homeward.report.ReportIntake.ReceivedReport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports: the first word about a person. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = "application/json")
@Tag(name = "Reports")
class ReportsController {

    private final Idempotency idempotency;
    private final ReportFields fields;
    private final PersonFields persons;
    private final ReportIntake intake;
    private final ReportReader reader;
    private final EventSender sender;

    ReportsController(
            Idempotency idempotency,
            ReportFields fields,
            PersonFields persons,
            ReportIntake intake,
            ReportReader reader,
            EventSender sender) {
        this.idempotency = idempotency;
        this.fields = fields;
        this.persons = persons;
        this.intake = intake;
        this.reader = reader;
        this.sender = sender;
    }

    @PostMapping
    @Operation(
            summary = "Report a suspected trafficking situation",
            description =
                    "Starts the intake with the police of placeOfReport. A report without an Idempotency-Key is accepted.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Report.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceivedReport.class)))
    ResponseEntity<byte[]> report(Caller caller, HttpServletRequest request, Body body) {
        return idempotency.once(caller, request, body, () -> {
            NewReport report = fields.read(body.fields(), caller);
            ReceivedReport received = intake.receive(report, "ReportReceived");
            return Answer.created("/api/v1/reports/" + received.reportNumber(), received);
        });
    }

    @GetMapping("/{reportNumber}")
    @Operation(summary = "What became of a report", description = "For who reported it and the units that work on it.")
    ReportView report(Caller caller, @PathVariable String reportNumber) {
        return find(caller, reportNumber);
    }

    @PostMapping("/{reportNumber}/supplements")
    @Operation(
            summary = "Add facts to a report",
            description = "The triage is proposed anew; 409 once the report is closed.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Bodies.Supplement.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SupplementView.class)))
    ResponseEntity<byte[]> supplement(
            Caller caller, HttpServletRequest request, @PathVariable String reportNumber, Body body) {
        return idempotency.once(caller, request, body, () -> {
            find(caller, reportNumber);
            Fields json = body.fields().require("description");
            Map<String, Object> data = new HashMap<>();
            data.put("description", json.text("description"));
            data.put("immediateDanger", Boolean.TRUE.equals(json.flag("immediateDanger")));
            List<Identity> more = persons.read(json, 0);
            json.end();
            sender.supplement(caller, reportNumber, data);
            intake.addPersons(reportNumber, more);
            ReportView now = find(caller, reportNumber);
            return Answer.created("/api/v1/reports/" + reportNumber, new SupplementView(reportNumber, now.status()));
        });
    }

    private ReportView find(Caller caller, String number) {
        return reader.find(number, caller.login(), caller.units()).orElseThrow(ApiException::notFound);
    }

    @Schema(name = "SupplementReceived", description = "The report that the facts were added to")
    record SupplementView(
            @Schema(example = "R-350100-2026-000001") String reportNumber,

            @Schema(example = "assessing") String status) {}
}
