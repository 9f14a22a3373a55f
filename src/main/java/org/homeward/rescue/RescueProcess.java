package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.engine.ProcessLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.homeward.register.ReportRegister.NewReport;
import org.homeward.register.RescueRegister;
import org.springframework.stereotype.Component;

/** The process rescue-operation as the register sees it. */
@Component
class RescueProcess implements ProcessLifecycle {

    private final RescueRegister rescues;
    private final ReportRegister reports;
    private final CaseFile caseFile;
    private final Numbers numbers;
    private final Keys keys;

    RescueProcess(RescueRegister rescues, ReportRegister reports, CaseFile caseFile, Numbers numbers, Keys keys) {
        this.rescues = rescues;
        this.reports = reports;
        this.caseFile = caseFile;
        this.numbers = numbers;
        this.keys = keys;
    }

    @Override
    public String process() {
        return "rescue-operation";
    }

    @Override
    public void started(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String foundRegion = Values.required(execution, "foundRegion");
        String report = Values.text(execution, "reportNumber");
        if (report == null) {
            report = reportOfPolice(execution, number, foundRegion);
            execution.setVariable("reportNumber", report);
        }
        if (Values.text(execution, "mode") == null) {
            execution.setVariable("mode", "rescue");
        }
        if (Values.text(execution, "caseRegion") == null) {
            execution.setVariable("caseRegion", foundRegion);
        }
        execution.setVariable("requestedRegion", foundRegion);
        rescues.started(
                number,
                report,
                Values.text(execution, "mode", "rescue"),
                foundRegion,
                execution.getProcessInstanceId());
        reports.status(report, "rescue");
    }

    @Override
    public void ended(DelegateExecution execution, String endCode, boolean cancelled) {
        rescues.ended(execution.getProcessBusinessKey(), cancelled ? "cancelled" : endCode);
    }

    /** Police that begin a rescue of their own have reported it: the persons need a place before they have names. */
    private String reportOfPolice(DelegateExecution execution, String rescue, String region) {
        String report = numbers.next('R', region);
        keys.bind(report, keys.keyOf(rescue).orElseThrow());
        reports.received(new NewReport(report, "agency", region, region, true, null, null));
        int persons = Math.max(1, Values.number(execution, "expectedVictims"));
        for (int i = 1; i <= persons; i++) {
            caseFile.add(report, Identity.UNKNOWN);
            reports.personReported(report, "p" + i, true);
        }
        return report;
    }
}
