package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The quick statement for the lists of everyday answers as Camunda's own statement does. */
@AccessTest
class TaskListTest {

    private static final List<String> UNITS = List.of("health-350300", "health-350302", "education-350300");
    private static final String LOGIN = "health-350300-caseworker";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void manyTasks() {
        repository
                .createDeployment()
                .name("list")
                .addModelInstance(
                        "list.bpmn",
                        Bpmn.createExecutableProcess("list")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("listed")
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
        Random random = new Random(7);
        Instant now = Instant.now();
        for (int i = 0; i < 60; i++) {
            String instance = runtime.startProcessInstanceByKey("list").getId();
            Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
            for (int link = random.nextInt(3); link >= 0; link--) {
                tasks.addCandidateGroup(task.getId(), UNITS.get(random.nextInt(UNITS.size())));
            }
            if (random.nextInt(4) == 0) {
                tasks.addGroupIdentityLink(task.getId(), UNITS.get(0), TaskRules.COOPERATING);
            }
            Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            changed.setDueDate(random.nextInt(5) == 0 ? null : Date.from(now.plus(i % 17, ChronoUnit.DAYS)));
            changed.setAssignee(random.nextInt(3) == 0 ? LOGIN : null);
            tasks.saveTask(changed);
        }
    }

    @AfterEach
    void clear() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("list")
                .list()
                .forEach(p -> runtime.deleteProcessInstance(p.getId(), "test"));
    }

    @Test
    void equalsCamundasOwn() {
        Date inAWeek = Date.from(Instant.now().plus(7, ChronoUnit.DAYS));
        List<UnaryOperator<TaskQuery>> conditions = List.of(
                query -> query.taskCandidateGroup(UNITS.get(0)),
                query -> query.taskCandidateGroupIn(UNITS),
                query -> query.taskCandidateGroupIn(UNITS).includeAssignedTasks(),
                query ->
                        query.taskCandidateGroupIn(UNITS).includeAssignedTasks().taskUnassigned(),
                query -> query.taskCandidateGroupIn(UNITS).dueBefore(inAWeek),
                query -> query.taskCandidateGroupIn(UNITS).dueAfter(inAWeek).includeAssignedTasks(),
                query -> query.taskCandidateGroupIn(UNITS).taskCandidateGroup(UNITS.get(1)));
        for (UnaryOperator<TaskQuery> condition : conditions) {
            same(condition, TaskQuery::orderByTaskCreateTime, false);
            same(condition, TaskQuery::orderByDueDate, true);
        }
        identity.setAuthentication(LOGIN, List.of());
        same(query -> query.taskCandidateGroup(UNITS.get(0)), TaskQuery::orderByTaskCreateTime, false);
        assertThat(tasks.createTaskQuery().taskCandidateGroup(UNITS.get(1)).count())
                .isLessThan(
                        tasks.createTaskQuery().taskCandidateGroup(UNITS.get(0)).count());
    }

    @Test
    void knowsTheFiltersOfTasklist() {
        TaskQueryImpl filter = new TaskQueryImpl();
        filter.taskCandidateGroupIn(UNITS);
        TaskQueryImpl asked = new TaskQueryImpl();
        asked.initializeFormKeys().orderByTaskCreateTime().desc();
        TaskQueryImpl page = (TaskQueryImpl) filter.extend(asked);
        assertThat(UnitTaskList.isOne(filter)).isTrue();
        assertThat(UnitTaskList.isOne(page)).isTrue();
        assertThat(UnitTaskList.orderOf(page)).contains(UnitTaskList.Order.NEWEST);
        page.taskName("x");
        assertThat(UnitTaskList.isOne(page)).isFalse();
    }

    private void same(UnaryOperator<TaskQuery> condition, UnaryOperator<TaskQuery> order, boolean ascending) {
        // A condition that is always true and that the quick statement does not know.
        UnaryOperator<TaskQuery> camundas = query -> query.taskMinPriority(0);
        long count = condition.apply(tasks.createTaskQuery()).count();
        assertThat(count)
                .isEqualTo(
                        camundas.apply(condition.apply(tasks.createTaskQuery())).count())
                .isPositive();
        for (int first = 0; first < count; first += 10) {
            assertThat(dates(page(condition, order, ascending, first), ascending))
                    .isEqualTo(dates(
                            page(query -> camundas.apply(condition.apply(query)), order, ascending, first), ascending));
        }
        assertThat(page(condition, order, ascending, 0)).extracting(Task::getId).doesNotHaveDuplicates();
    }

    private List<Task> page(
            UnaryOperator<TaskQuery> condition, UnaryOperator<TaskQuery> order, boolean ascending, int first) {
        TaskQuery query = order.apply(condition.apply(tasks.createTaskQuery()));
        return (ascending ? query.asc() : query.desc()).listPage(first, 10);
    }

    /** Camunda leaves the order of equal dates open. */
    private static List<Date> dates(List<Task> page, boolean due) {
        return page.stream()
                .map(task -> due ? task.getDueDate() : task.getCreateTime())
                .toList();
    }
}
