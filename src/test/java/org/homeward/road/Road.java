package org.homeward.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Role;
import org.homeward.engine.Values;
import org.homeward.register.Events;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The road of the persons of one test, from the report on: reports, answers, events and time, always by number. Other tests'
 * instances in the same database are never touched.
 */
public final class Road {

    /** The place where a road's reports come in: a district of Fuzhou. */
    public static final String HERE = "350102";

    public static final String POLICE = "public-security-350102";
    public static final String WELFARE = "civil-affairs-350102";

    private static final Map<Character, String> PROCESS = Map.of(
            'R', "report-intake",
            'I', "rescue-operation",
            'V', "victim-case",
            'S', "medical-care",
            'F', "interagency-referral");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final Numbers numbers;
    private final Keys keys;
    private final CaseFile caseFile;
    private final Events events;
    private final Directory directory;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Set<String> reports = new HashSet<>();
    private long offset;

    Road(ApplicationContext app) {
        engine = app.getBean(ProcessEngine.class);
        tasks = engine.getTaskService();
        numbers = app.getBean(Numbers.class);
        keys = app.getBean(Keys.class);
        caseFile = app.getBean(CaseFile.class);
        events = app.getBean(Events.class);
        directory = app.getBean(Directory.class);
        jdbc = app.getBean(JdbcTemplate.class);
        transaction = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
    }

    // --- how a road begins

    /** A report of an agency; it waits to be registered. */
    public String report(Identity... persons) {
        return report("ReportReceived", Map.of(), persons);
    }

    public String report(String message, Map<String, Object> facts, Identity... persons) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "receivedRegion",
                HERE,
                "incidentRegion",
                HERE,
                "reportType",
                "suspected-sale",
                "narrative",
                "A neighbour hears a child cry at night."));
        variables.putAll(facts);
        String number = transaction.execute(status -> {
            String report = numbers.next('R', HERE);
            keys.create(report);
            Arrays.stream(persons).forEach(person -> caseFile.add(report, person));
            variables.put("reportNumber", report);
            engine.getRuntimeService().startProcessInstanceByMessage(message, report, variables);
            return report;
        });
        reports.add(number);
        return number;
    }

    /** A report that a desk of the police types into the start form. */
    public String reportAtDesk(Map<String, Object> form) {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("report-intake", form);
        String number = instance(instance.getId(), null).getBusinessKey();
        reports.add(number);
        return number;
    }

    /** A report as far as its triage. */
    public String reportToTriage(Identity... persons) {
        String report = report(persons);
        answer(report, "register-report");
        answer(report, "check-duplicate");
        return report;
    }

    /** A rescue that waits for its plan, begun by a report of these persons. */
    public String rescue(Identity... persons) {
        String report = reportToTriage(persons);
        answer(report, "triage-report");
        return rescueOf(report);
    }

    /** A rescue as far as the officers stand before the door. */
    public String rescueUnderWay(Identity... persons) {
        String rescue = rescue(persons);
        answer(rescue, "plan-rescue");
        return rescue;
    }

    /** A case that waits for its special file, of one person whom the police found by themselves. */
    public String victimCase() {
        String rescue = message("RescueRequested", 'I', Map.of("foundRegion", HERE, "expectedVictims", 1L));
        reports.add(value("select report from register.rescue where number = ?", rescue));
        answer(rescue, "plan-rescue");
        answer(rescue, "execute-rescue");
        answer(rescue, "hand-over-victim");
        return caseOf(rescue, "p1");
    }

    /** A case in reception, of a child. */
    public String childInReception() {
        String number = victimCase();
        answer(number, "open-special-file");
        return number;
    }

    /** A case in reception, of a woman whose age is proved. */
    public String womanInReception() {
        String number = victimCase();
        answer(
                number,
                "open-special-file",
                "opened",
                Map.of("idStatus", "verified", "idNumber", "520102199804120026", "birthDate", "1998-04-12"));
        return number;
    }

    /** A case whose plan waits to be drawn up. */
    public String planning(String number) {
        answer(number, "inform-of-rights");
        answer(number, "record-consent");
        answer(number, "check-first-needs");
        answer(number, "assess-needs-and-risk");
        return number;
    }

    /** A case whose plan is in force. */
    public String served(String number) {
        planning(number);
        answer(number, "draw-up-case-plan");
        answer(number, "approve-case-plan");
        return number;
    }

    /** A case that owes no service, at its review: all that was opened is done. */
    public String readyToClose(String number) {
        served(number);
        finishCare(serviceOf(number, "medical"));
        finishReferral(serviceOf(number, "legal"));
        jump(Duration.ofDays(31));
        return number;
    }

    public void finishCare(String service) {
        answer(service, "collect-forensic-evidence", "not-indicated");
        answer(service, "do-first-medical-check");
        answer(service, "plan-treatment", "none-needed");
    }

    public void finishReferral(String referral) {
        answer(referral, "respond-to-referral");
        answer(referral, "provide-service");
        answer(referral, "accept-result");
    }

    /** A referral out of a report: the police here ask civil affairs here for a livelihood. */
    public String referral() {
        String report = reportToTriage(Persons.woman("阿梅"));
        answer(report, "triage-report", "refer");
        return value("select number from register.referral where report = ?", report);
    }

    /** An instance that a message starts, under a number of its own. */
    public String message(String message, char letter, Map<String, Object> variables) {
        String number = numbers.next(letter, HERE);
        engine.getRuntimeService().startProcessInstanceByMessage(message, number, variables);
        settle();
        return number;
    }

    // --- what people and agencies do

    /** The usual answer. */
    public void answer(String number, String task) {
        answer(number, task, Answers.usual(task));
    }

    public void answer(String number, String task, String outcome) {
        answer(number, task, outcome, Map.of());
    }

    /** A complete answer with this outcome, in which some values are other than usual. */
    public void answer(String number, String task, String outcome, Map<String, ?> values) {
        complete(task(number, task), outcome, values);
    }

    /** The answer about one of several persons of a rescue. */
    public void answerFor(String person, String number, String task, String outcome) {
        Task own = open(number, task).stream()
                .filter(open -> person.equals(tasks.getVariable(open.getId(), "person")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " for " + person + " is not open in " + number));
        complete(own, outcome, Map.of());
    }

    private void complete(Task task, String outcome, Map<String, ?> values) {
        Map<String, Object> complete = Answers.to(task.getTaskDefinitionKey(), outcome);
        complete.putAll(values);
        tasks.complete(task.getId(), complete);
        settle();
    }

    /** A caseworker of the responsible unit submits the form, as Tasklist does. */
    public void submit(String number, String task, Map<String, Object> values) {
        Task open = task(number, task);
        Account officer = directory.accounts(unit(open), Role.CASEWORKER).get(0);
        engine.getIdentityService().setAuthentication(officer.login(), List.copyOf(officer.units()));
        try {
            engine.getFormService().submitTaskForm(open.getId(), values);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        settle();
    }

    /** The unit says that the task is not its own. */
    public void wrongUnit(String number, String task, String nextUnit) {
        submit(
                number,
                task,
                Map.of("answer", "wrong-unit", "answerReason", "The person is not ours.", "nextUnit", nextUnit));
    }

    public void cannot(String number, String task) {
        submit(number, task, Map.of("answer", "cannot", "answerReason", "Nobody is here before Monday."));
    }

    /** Something happened outside; it has reached its process when this returns. */
    public void tell(String event, String number) {
        tell(event, number, Map.of());
    }

    public void tell(String event, String number, Map<String, Object> data) {
        transaction.executeWithoutResult(status -> events.publish(event, number, data));
        settle();
    }

    /** Time passes; what was to happen in the meantime happens. */
    public void jump(Duration duration) {
        offset += duration.toMillis();
        ClockUtil.offset(offset);
        Date now = ClockUtil.getCurrentTime();
        for (String instance : running()) {
            List<Job> due = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .duedateLowerThan(now)
                    .list();
            for (Job job : due) {
                engine.getManagementService().executeJob(job.getId());
                settle();
            }
        }
    }

    /** Events travel on a thread of their own, right after the transaction that publishes them. */
    private void settle() {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (undelivered() > 0) {
            assertThat(Instant.now()).as("events are delivered").isBefore(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private int undelivered() {
        return jdbc.queryForObject(
                "select count(*) from register.event where status = 'kept' and attempts = 0 and number = any (?)",
                Integer.class,
                (Object) all());
    }

    // --- what is to be seen

    /** The one open task of this kind. */
    public Task task(String number, String task) {
        List<Task> open = open(number, task);
        assertThat(open)
                .as("%s in %s, where %s", task, number, openTasks(number))
                .hasSize(1);
        return open.get(0);
    }

    /** Ids of all open tasks under a number, sorted. */
    public List<String> openTasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Ids of the activities at which the number's process waits, sorted; a scope round one of them does not count. */
    public List<String> waitingAt(String number) {
        ActivityInstance tree =
                engine.getRuntimeService().getActivityInstance(instance(number).getId());
        List<String> found = new ArrayList<>();
        if (tree != null) {
            leaves(tree, found);
        }
        return found.stream().sorted().toList();
    }

    private static void leaves(ActivityInstance node, List<String> found) {
        if (node.getChildActivityInstances().length == 0) {
            found.add(node.getActivityId());
        }
        for (ActivityInstance child : node.getChildActivityInstances()) {
            leaves(child, found);
        }
    }

    private List<Task> open(String number, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .list();
    }

    /** The unit that has the open task. */
    public String unitOf(String number, String task) {
        return unit(task(number, task));
    }

    private String unit(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .reduce((a, b) -> {
                    throw new AssertionError("Two units have one task: " + a + ", " + b);
                })
                .orElseThrow();
    }

    /** The units of an open task, as {@code type unit}. */
    public List<String> linkedTo(String number, String task) {
        return tasks.getIdentityLinksForTask(task(number, task).getId()).stream()
                .map(link -> link.getType() + " " + link.getGroupId())
                .toList();
    }

    public Object variable(String number, String name) {
        return engine.getRuntimeService().getVariable(instance(number).getId(), name);
    }

    /** The process of the number: running, or as it ended. */
    public ProcessInstance instance(String number) {
        return instance(null, number);
    }

    /** The closure of a case, which has the case's number. */
    public ProcessInstance closure(String caseNumber) {
        return latest(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("case-closure")
                .orderByProcessInstanceStartTime()
                .desc()
                .list());
    }

    private ProcessInstance instance(String id, String number) {
        var query = engine.getHistoryService().createHistoricProcessInstanceQuery();
        if (id != null) {
            query.processInstanceId(id);
        } else {
            query.processInstanceBusinessKey(number).processDefinitionKey(PROCESS.get(number.charAt(0)));
        }
        return latest(query.orderByProcessInstanceStartTime().desc().list());
    }

    private static ProcessInstance latest(List<HistoricProcessInstance> found) {
        assertThat(found).as("instances").isNotEmpty();
        return new KnownInstance(found.get(0));
    }

    public String rescueOf(String report) {
        return value("select number from register.rescue where report = ?", report);
    }

    public String reportOf(String rescue) {
        return value("select report from register.rescue where number = ?", rescue);
    }

    public String caseOf(String rescue, String person) {
        return value("select number from register.victim_case where rescue = ? and person = ?", rescue, person);
    }

    /** The number of the open service of this type. */
    public String serviceOf(String caseNumber, String serviceType) {
        return value(
                "select number from register.service where case_number = ? and service_type = ? and status = 'open'",
                caseNumber,
                serviceType);
    }

    /** Types of the services of a case that have this status, sorted. */
    public List<String> services(String caseNumber, String status) {
        return values(
                "select service_type from register.service where case_number = ? and status = ? order by 1",
                caseNumber,
                status);
    }

    /** Who was told what about a number, as {@code unit role kind}, in order. */
    public List<String> notices(String number) {
        return values(
                "select unit || ' ' || role || ' ' || kind from register.notice where number = ? order by id", number);
    }

    /** One value of the register. */
    public String value(String sql, Object... parameters) {
        return jdbc.queryForObject(sql, String.class, parameters);
    }

    public List<String> values(String sql, Object... parameters) {
        return jdbc.queryForList(sql, String.class, parameters);
    }

    /** A list of codes as a form writes it. */
    public static Object codes(String... codes) {
        return Values.json(List.of(codes));
    }

    /** Every number of this road. */
    private String[] all() {
        String[] own = reports.toArray(String[]::new);
        return values("""
                with cases as (select number from register.victim_case where report = any (?))
                select unnest(?::text[])
                union all select number from register.rescue where report = any (?)
                union all select number from cases
                union all select number from register.service where case_number in (select number from cases)
                union all select number from register.referral where report = any (?)
                """, own, own, own, own).toArray(String[]::new);
    }

    private List<String> running() {
        List<String> running = new ArrayList<>();
        for (String number : all()) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .forEach(instance -> running.add(instance.getId()));
        }
        return running;
    }
}
