package org.homeward.report;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.casefile.Person;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.AsEngine;
import org.homeward.register.ReportRegister;
import org.homeward.register.TaskReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a report from outside: number, keys, sealed persons and texts, register and process in one transaction. */
@Component
public class ReportIntake {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Numbers numbers;
    private final Keys keys;
    private final CaseFile caseFile;
    private final ReportRegister register;
    private final TaskReader tasks;
    private final Directory directory;
    private final RuntimeService runtime;
    private final AsEngine engine;

    ReportIntake(
            Numbers numbers,
            Keys keys,
            CaseFile caseFile,
            ReportRegister register,
            TaskReader tasks,
            Directory directory,
            @Lazy RuntimeService runtime,
            AsEngine engine) {
        this.numbers = numbers;
        this.keys = keys;
        this.caseFile = caseFile;
        this.register = register;
        this.tasks = tasks;
        this.directory = directory;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * What the reporter is told.
     *
     * @param responsibleUnit unit that has the report now
     * @param dueAt by when that unit registers it
     */
    public record ReceivedReport(
            String reportNumber,
            String status,
            String responsibleUnit,
            @Nullable OffsetDateTime dueAt) {}

    /** @param message the start event: {@code ReportReceived} or {@code BorderDiscovery} */
    @Transactional
    public ReceivedReport receive(NewReport report, String message) {
        String number = numbers.next('R', report.placeOfReport());
        keys.create(number);
        report.persons().forEach(person -> caseFile.add(number, person));
        caseFile.addText(number, "narrative", report.description());
        register.received(new ReportRegister.NewReport(
                number,
                report.channel(),
                report.placeOfReport(),
                incidentRegion(report),
                childInvolved(report),
                report.account(),
                report.unit()));
        for (int i = 0; i < report.persons().size(); i++) {
            register.personReported(
                    number, "p" + (i + 1), Ages.mayBeMinor(report.persons().get(i)));
        }
        String instance = engine.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(variables(number, report))
                .correlateStartMessage()
                .getId());
        register.instance(number, instance);
        TaskReader.Due due = tasks.due(number, "register-report")
                .orElseGet(() -> new TaskReader.Due(police(report.placeOfReport()), null));
        return new ReceivedReport(number, "received", due.unit(), due.dueAt());
    }

    /** Further persons that a supplement names. */
    @Transactional
    public void addPersons(String number, List<Identity> persons) {
        for (Identity person : persons) {
            Person added = caseFile.add(number, person);
            register.personReported(number, added.code(), Ages.mayBeMinor(person));
        }
    }

    private static Map<String, Object> variables(String number, NewReport report) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("reportNumber", number);
        variables.put("receivedRegion", report.placeOfReport());
        variables.put("incidentRegion", incidentRegion(report));
        variables.put("reportSource", report.channel());
        variables.put("reportType", report.reportType());
        variables.put("imminentDanger", report.immediateDanger());
        variables.put("childInvolved", childInvolved(report));
        variables.put("allegedVictimCount", (long) report.persons().size());
        variables.put(
                "crossBorder",
                report.persons().stream()
                        .anyMatch(person -> person.nationality() != null
                                && !person.nationality().equals("CN")));
        OffsetDateTime receivedAt = report.reportedAt() == null ? OffsetDateTime.now(CHINA) : report.reportedAt();
        variables.put("receivedAt", receivedAt.truncatedTo(ChronoUnit.MINUTES).toString());
        variables.put("urgency", report.immediateDanger() ? "emergency" : childInvolved(report) ? "urgent" : "normal");
        variables.put("narrative", report.description());
        NewReport.Reporter reporter = report.reporter();
        variables.put("reporterAnonymous", reporter != null && reporter.anonymous());
        if (reporter != null) {
            variables.put("reporterName", reporter.name());
            variables.put("reporterContact", reporter.contact());
            variables.put("reporterUnit", reporter.unit());
        }
        return variables;
    }

    private static String incidentRegion(NewReport report) {
        return report.suspectedLocation() == null ? report.placeOfReport() : report.suspectedLocation();
    }

    private static boolean childInvolved(NewReport report) {
        return report.persons().stream().anyMatch(Ages::mayBeMinor);
    }

    private String police(String region) {
        return directory.responsible("public-security", region).map(Unit::id).orElse("");
    }
}
