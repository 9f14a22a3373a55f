package org.homeward.road;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.homeward.HomewardApp;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardApp
class SmokeTest {
    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Numbers numbers;

    @Autowired
    Keys keys;

    @Autowired
    CaseFile caseFile;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Directory directory;

    static final Map<String, String> DEFAULT = Map.ofEntries(
            Map.entry("register-report", "registered"),
            Map.entry("check-duplicate", "new"),
            Map.entry("triage-report", "open-rescue"),
            Map.entry("give-filing-notice", "served"),
            Map.entry("answer-reporter", "answered"),
            Map.entry("plan-rescue", "approved"),
            Map.entry("request-assistance", "granted"),
            Map.entry("execute-rescue", "rescued"),
            Map.entry("hand-over-victim", "handed-over"),
            Map.entry("link-enforcement", "linked"),
            Map.entry("open-special-file", "opened"),
            Map.entry("inform-of-rights", "informed"),
            Map.entry("record-consent", "given"),
            Map.entry("check-first-needs", "all-met"),
            Map.entry("assess-needs-and-risk", "assessed"),
            Map.entry("draw-up-case-plan", "submitted"),
            Map.entry("approve-case-plan", "approved"),
            Map.entry("review-case-plan", "propose-closure"),
            Map.entry("propose-closure", "proposed"),
            Map.entry("confirm-by-police", "agreed"),
            Map.entry("approve-closure", "approved"),
            Map.entry("take-feedback", "given"),
            Map.entry("do-first-medical-check", "no-urgent-finding"),
            Map.entry("collect-forensic-evidence", "collected"),
            Map.entry("plan-treatment", "out-patient"),
            Map.entry("approve-treatment-cost", "approved"),
            Map.entry("report-treatment-progress", "completed"),
            Map.entry("respond-to-referral", "accepted"),
            Map.entry("provide-service", "completed"),
            Map.entry("accept-result", "accepted"));

    @Test
    void road() {
        String number = tx.execute(s -> {
            String n = numbers.next('R', "350100");
            keys.create(n);
            for (int i = 0; i < 3; i++) {
                caseFile.add(
                        n,
                        new Identity(
                                "小花" + i, null, null, null, "female", null, 10, "CN", null, "520100", "zh", null, "x"));
            }
            runtime.startProcessInstanceByMessage(
                    "ReportReceived",
                    n,
                    Map.of(
                            "reportNumber",
                            n,
                            "receivedRegion",
                            "350100",
                            "incidentRegion",
                            "350121",
                            "narrative",
                            "secret story"));
            return n;
        });
        long t0 = System.nanoTime();
        int done = 0;
        for (int round = 0; round < 60; round++) {
            List<Task> open = tasks.createTaskQuery().list();
            if (open.isEmpty()) {
                var jobs = management.createJobQuery().list();
                if (jobs.isEmpty()) break;
                jobs.forEach(j -> management.executeJob(j.getId()));
                continue;
            }
            for (Task t : open) {
                if (tasks.createTaskQuery().taskId(t.getId()).count() == 0) continue;
                Map<String, Object> v = new HashMap<>();
                v.put("answer", "do");
                v.put("outcome", DEFAULT.get(t.getTaskDefinitionKey()));
                if (t.getTaskDefinitionKey().equals("propose-closure")) v.put("closureReason", "reintegrated");
                if (t.getTaskDefinitionKey().equals("open-special-file")) v.put("alias", "Lan");
                System.out.println(t.getTaskDefinitionKey() + " "
                        + tasks.getIdentityLinksForTask(t.getId()).stream()
                                .map(l -> l.getType() + ":" + l.getGroupId())
                                .toList()
                        + " due " + t.getDueDate());
                tasks.complete(t.getId(), v);
                done++;
            }
        }
        System.out.println("done " + done + " in " + (System.nanoTime() - t0) / 1_000_000 + " ms; instances "
                + runtime.createProcessInstanceQuery().count() + " incidents "
                + runtime.createIncidentQuery().count());
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(i -> System.out.println(i.getProcessDefinitionKey() + " " + i.getBusinessKey() + " "
                        + i.getState() + " " + i.getTenantId()));
    }
}
