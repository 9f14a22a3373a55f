package org.homeward.agency;

import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Fields;
import org.homeward.casefile.Identity;
import org.homeward.report.NewReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the body of a report. */
@Component
class ReportFields {

    private final Checks checks;
    private final PersonFields persons;

    ReportFields(Checks checks, PersonFields persons) {
        this.checks = checks;
        this.persons = persons;
    }

    NewReport read(Fields body, Caller caller) {
        body.require("channel", "placeOfReport", "description", "persons");
        String channel = checks.code(body, "channel", "report-source");
        OffsetDateTime reportedAt = body.pastTime("reportedAt");
        NewReport.Reporter reporter = reporter(body.object("reporter"));
        String placeOfReport = checks.region(body, "placeOfReport");
        String suspectedLocation = checks.region(body, "suspectedLocation");
        Boolean immediateDanger = body.flag("immediateDanger");
        String description = body.text("description");
        List<Identity> reported = persons.read(body, 1);
        body.end();
        return new NewReport(
                known(channel),
                "other",
                reportedAt,
                reporter,
                known(placeOfReport),
                suspectedLocation,
                Boolean.TRUE.equals(immediateDanger),
                known(description),
                reported,
                caller.login(),
                unitOf(reporter, caller));
    }

    private NewReport.@Nullable Reporter reporter(@Nullable Fields reporter) {
        if (reporter == null) {
            return null;
        }
        return new NewReport.Reporter(
                checks.unit(reporter, "unit"),
                reporter.text("name"),
                reporter.text("contact"),
                Boolean.TRUE.equals(reporter.flag("anonymous")));
    }

    /** What is reported is shown to the caller's own unit, never to one that the body merely names. */
    private static String unitOf(NewReport.@Nullable Reporter reporter, Caller caller) {
        String named = reporter == null ? null : reporter.unit();
        return named != null && caller.in(named) ? named : caller.mainUnit();
    }

    /** After {@link Fields#end()} a required field is there. */
    private static String known(@Nullable String value) {
        return java.util.Objects.requireNonNull(value);
    }
}
