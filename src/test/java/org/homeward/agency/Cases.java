package org.homeward.agency;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.casefile.Person;
import org.homeward.register.CaseRegister;
import org.homeward.register.ReportRegister;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case as a rescue does, without the rescue. */
@TestComponent
record Cases(
        Numbers numbers,
        Keys keys,
        CaseFile caseFile,
        CaseRegister register,
        ReportRegister reports,
        RuntimeService runtime,
        TaskService tasks,
        TransactionTemplate transaction) {

    /** A case of a girl found in Gulou district, reported by the hotline. */
    String open() {
        return transaction.execute(status -> {
            String report = numbers.next('R', "350102");
            keys.create(report);
            Person person = caseFile.add(
                    report,
                    new Identity(
                            "杨小花",
                            "杨",
                            "小花",
                            "兰",
                            "female",
                            LocalDate.of(2016, 3, 1),
                            10,
                            "CN",
                            null,
                            "520100",
                            "zh",
                            null,
                            null));
            reports.received(new ReportRegister.NewReport(
                    report, "hotline", "350102", "350102", true, "hotline-350100", "civil-affairs-350100-hotline"));
            reports.personReported(report, "p1", true);
            String number = numbers.next('V', "350102");
            caseFile.assign(person, number);
            register.opened(new CaseRegister.NewCase(number, report, null, "p1", "350102", true));
            runtime.startProcessInstanceByMessage(
                    "VictimRescued",
                    number,
                    Map.ofEntries(
                            Map.entry("caseNumber", number),
                            Map.entry("reportNumber", report),
                            Map.entry("person", "p1"),
                            Map.entry("foundRegion", "350102"),
                            Map.entry("caseRegion", "350102"),
                            Map.entry("minor", true),
                            Map.entry("urgency", "normal"),
                            Map.entry("surname", "杨"),
                            Map.entry("givenName", "小花"),
                            Map.entry("alias", "兰"),
                            Map.entry("sex", "female"),
                            Map.entry("birthDate", "2016-03-01"),
                            Map.entry("language", "zh")));
            return number;
        });
    }

    Task task(String number, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult();
    }

    /** What a caseworker does in Tasklist. */
    void complete(String number, String task, Map<String, Object> input) {
        tasks.complete(task(number, task).getId(), input);
    }
}
