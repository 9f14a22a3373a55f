package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class IsolationTest {

    private static final String POLICE = "public-security-350100";
    private static final String WELFARE = "civil-affairs-350100";
    private static final String CASEWORKER = POLICE + "-caseworker";
    private static final String HEAD = POLICE + "-head";
    private static final String STRANGER = WELFARE + "-caseworker";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private String instance = "";
    private String task = "";

    @BeforeEach
    void oneTaskOfThePolice() {
        repository
                .createDeployment()
                .addModelInstance(
                        "p.bpmn",
                        Bpmn.createExecutableProcess("p")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("t")
                                .camundaCandidateGroups(POLICE)
                                .userTask("u")
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
        instance = runtime.startProcessInstanceByKey(
                        "p", Map.of("caseRegion", "350100", "surname", "Lin", "minor", true))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(p -> runtime.deleteProcessInstanceIfExists(p.getId(), "test", true, true, true, true));
    }

    @Test
    void onlyTheUnitOfTheTaskSeesIt() {
        for (String login : List.of(CASEWORKER, HEAD)) {
            as(login);
            assertThat(seen()).as(login).isTrue();
            assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
        }
        for (String login : List.of(STRANGER, WELFARE + "-head", "public-security-350102-caseworker", "nobody")) {
            as(login);
            assertThat(seen()).as(login).isFalse();
            assertThat(tasks.createTaskQuery().count()).isZero();
            assertThat(tasks.createTaskQuery()
                            .or()
                            .taskCandidateGroup(POLICE)
                            .taskId(task)
                            .endOr()
                            .count())
                    .isZero();
            assertThat(tasks.createTaskQuery().taskCandidateGroup(POLICE).listPage(0, 100))
                    .isEmpty();
            refused(() -> tasks.createNativeTaskQuery()
                    .sql("select * from ACT_RU_TASK")
                    .listPage(0, 100));
            refused(() -> tasks.getVariables(task));
            refused(() -> tasks.getVariable(task, "minor"));
            refused(() -> tasks.setVariable(task, "minor", false));
            refused(() -> forms.getTaskFormVariables(task));
            refused(() -> tasks.getIdentityLinksForTask(task));
            refused(() -> tasks.claim(task, login));
            refused(() -> tasks.complete(task));
            refused(() -> tasks.setAssignee(task, login));
            refused(() -> tasks.handleBpmnError(task, "x"));
            refused(() -> tasks.addCandidateGroup(task, WELFARE));
        }
    }

    @Test
    void theUnitWorksOnItsTask() {
        as(CASEWORKER);
        assertThat(tasks.getVariables(task)).containsEntry("surname", "Lin");
        tasks.claim(task, CASEWORKER);
        tasks.complete(task);
        assertThat(tasks.createTaskQuery().count()).isZero();
        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("u");
    }

    @Test
    void accessEndsWithTheLink() {
        tasks.deleteCandidateGroup(task, POLICE);
        as(CASEWORKER);
        assertThat(seen()).isFalse();
        refused(() -> tasks.getVariables(task));
        refused(() -> tasks.complete(task));
    }

    @Test
    void aCooperatingUnitReadsTheTaskAndDoesNotWorkOnIt() {
        tasks.addGroupIdentityLink(task, WELFARE, TaskRules.COOPERATING);
        as(STRANGER);
        assertThat(seen()).isTrue();
        assertThat(tasks.getIdentityLinksForTask(task)).hasSize(2);
        assertThat(tasks.getVariable(task, "minor")).isEqualTo(true);
        refused(() -> tasks.setVariable(task, "minor", false));
        refused(() -> tasks.setAssignee(task, STRANGER));
        refused(() -> tasks.claim(task, STRANGER));
        refused(() -> tasks.complete(task));
    }

    @Test
    void taskIsGivenToMembersOfTheUnitOnly() {
        as(CASEWORKER);
        refused(() -> tasks.setAssignee(task, CASEWORKER));
        refused(() -> tasks.claim(task, HEAD));
        refused(() -> tasks.claim(task, STRANGER));
        as(HEAD);
        refused(() -> tasks.setAssignee(task, STRANGER));
        refused(() -> tasks.delegateTask(task, STRANGER));
        refused(() -> tasks.addCandidateGroup(task, WELFARE));
        tasks.setAssignee(task, CASEWORKER);
        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(CASEWORKER);
    }

    @Test
    void filtersAreReadOnlyAndAnswerEachUnitWithItsOwn() {
        Filter filter = filters.newTaskFilter("open").setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        as(CASEWORKER);
        assertThat(filters.createFilterQuery().count()).isEqualTo(1);
        assertThat(filters.count(filter.getId())).isEqualTo(1);
        assertThat(filters.listPage(filter.getId(), 0, 100)).hasSize(1);
        refused(() -> filters.saveFilter(filter.setName("mine")));
        refused(() -> filters.deleteFilter(filter.getId()));
        refused(() -> filters.newTaskFilter("own"));
        as(STRANGER);
        assertThat(filters.count(filter.getId())).isZero();
        assertThat(filters.listPage(filter.getId(), 0, 100)).isEmpty();
        identity.clearAuthentication();
        filters.deleteFilter(filter.getId());
    }

    @Test
    void workersSeeNoInstancesVariablesOrHistory() {
        as(CASEWORKER);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(runtime.createExecutionQuery().listPage(0, 100)).isEmpty();
        assertThat(runtime.createVariableInstanceQuery().listPage(0, 100)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .isNull();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(management.createJobQuery().listPage(0, 100)).isEmpty();
        refused(() -> runtime.getVariables(instance));
        refused(() -> runtime.setVariable(instance, "minor", false));
        refused(() -> runtime.startProcessInstanceByKey("p"));
        refused(() ->
                runtime.createProcessInstanceByKey("p").startBeforeActivity("u").execute());
        refused(() -> runtime.createMessageCorrelation("m").correlate());
        refused(() -> runtime.signalEventReceived("s"));
        refused(() -> runtime.deleteProcessInstance(instance, "x"));
        refused(() -> runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("u")
                .execute());
        refused(() -> repository.createDeployment().addString("x.bpmn", "x").deploy());
        refused(() -> runtime.deleteProcessInstancesAsync(List.of(instance), null, "x"));
    }

    @Test
    void commentsAndAttachmentsAreClosed() {
        for (String login : List.of(CASEWORKER, "admin")) {
            as(login);
            refused(() -> tasks.createComment(task, instance, "text"));
            refused(() -> tasks.getTaskComments(task));
            refused(() -> tasks.getProcessInstanceComments(instance));
            refused(() -> tasks.createAttachment("t", task, instance, "n", "d", "http://x"));
            refused(() -> tasks.getTaskAttachments(task));
        }
    }

    @Test
    void managersSeeTheirRegionWithoutValues() {
        as("manager-350100");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isEqualTo(1);
        assertThat(seen()).isTrue();
        assertThat(runtime.getActivityInstance(instance)).isNotNull();
        assertThat(management.createProcessDefinitionStatisticsQuery().listPage(0, 100))
                .anyMatch(definition -> definition.getInstances() == 1);
        assertThat(runtime.createVariableInstanceQuery().listPage(0, 100)).isEmpty();
        refused(() -> runtime.getVariables(instance));
        refused(() -> tasks.getVariables(task));
        refused(() -> tasks.complete(task));
        refused(() -> tasks.createTaskQuery()
                .processVariableValueEquals("surname", "Lin")
                .count());
        as("joint-conference-350100");
        assertThat(seen()).isTrue();
        refused(() -> tasks.getVariables(task));
        refused(() -> tasks.complete(task));
        as("manager-350000");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isEqualTo(1);
        as("manager-350200");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(management.createProcessDefinitionStatisticsQuery().listPage(0, 100))
                .allMatch(definition -> definition.getInstances() == 0);
        assertThat(seen()).isFalse();
        refused(() -> runtime.getActivityInstance(instance));
    }

    @Test
    void anInstanceWithoutARegionBelongsToNoManager() {
        String nowhere = runtime.startProcessInstanceByKey("p").getId();
        as("manager-350000");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(nowhere)
                        .count())
                .isZero();
    }

    @Test
    void administratorsSeeTheMachineAndNoPersonalValue() {
        as("admin");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
        assertThat(seen()).isTrue();
        assertThat(runtime.createVariableInstanceQuery().listPage(0, 100))
                .extracting(VariableInstance::getName)
                .containsExactlyInAnyOrder("caseRegion", "minor");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .listPage(0, 100))
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("caseRegion", "minor");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .listPage(0, 100))
                .hasSize(2);
        assertThat(runtime.createVariableInstanceQuery().variableName("surname").singleResult())
                .isNull();
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("caseRegion", "minor");
        assertThat(tasks.getVariables(task)).containsOnlyKeys("caseRegion", "minor");
        refused(() -> runtime.getVariable(instance, "surname"));
        refused(() -> tasks.getVariable(task, "surname"));
        refused(() -> tasks.complete(task));
        refused(() -> runtime.setVariable(instance, "minor", false));
        refused(() -> runtime.startProcessInstanceByKey("p"));
        tasks.addCandidateGroup(task, WELFARE);
    }

    @Test
    void nobodyButAdministratorsChangesAccounts() {
        as(CASEWORKER);
        assertThat(identity.createUserQuery().listPage(0, 100))
                .extracting(User::getId)
                .containsExactly(CASEWORKER);
        assertThat(identity.createUserQuery().userId(HEAD).count()).isZero();
        assertThat(identity.createGroupQuery().count()).isEqualTo(2);
        refused(() -> identity.deleteUser(CASEWORKER));
        refused(() -> identity.deleteUser(HEAD));
        refused(() -> identity.createMembership(CASEWORKER, WELFARE));
        refused(() -> identity.newUser("x"));
        User self = identity.createUserQuery().userId(CASEWORKER).singleResult();
        self.setPassword("another");
        identity.saveUser(self);
        assertThat(identity.checkPassword(CASEWORKER, "another")).isTrue();
        User renamed = identity.createUserQuery().userId(CASEWORKER).singleResult();
        renamed.setFirstName("Somebody");
        refused(() -> identity.saveUser(renamed));
    }

    @Test
    void headsApproveWhatOthersDrafted() {
        repository
                .createDeployment()
                .addModelInstance(
                        "a.bpmn",
                        Bpmn.createExecutableProcess("a")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("draw-up-case-plan")
                                .camundaCandidateGroups(POLICE)
                                .userTask("approve-case-plan")
                                .camundaCandidateGroups(POLICE)
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
        runtime.startProcessInstanceByKey("a");
        complete("draw-up-case-plan", CASEWORKER);
        String approval = task("approve-case-plan");
        as(CASEWORKER);
        refused(() -> tasks.claim(approval, CASEWORKER));
        refused(() -> tasks.complete(approval));
        as(HEAD);
        assertThatNoException().isThrownBy(() -> tasks.complete(approval));
        identity.clearAuthentication();

        runtime.startProcessInstanceByKey("a");
        complete("draw-up-case-plan", HEAD);
        String own = task("approve-case-plan");
        as(HEAD);
        refused(() -> tasks.complete(own));
        as("public-security-350000-head");
        assertThatNoException().isThrownBy(() -> tasks.complete(own));
    }

    private void complete(String key, String login) {
        String id = task(key);
        as(login);
        tasks.complete(id);
        identity.clearAuthentication();
    }

    private String task(String key) {
        identity.clearAuthentication();
        Task found = tasks.createTaskQuery().taskDefinitionKey(key).singleResult();
        return found.getId();
    }

    @Test
    void regionsDoNotBreakCallsTimersAndMessages() {
        repository
                .createDeployment()
                .addModelInstance(
                        "child.bpmn",
                        Bpmn.createExecutableProcess("child")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("wait")
                                .message("Answer")
                                .intermediateCatchEvent("pause")
                                .timerWithDuration("PT1H")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "parent.bpmn",
                        Bpmn.createExecutableProcess("parent")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("t")
                                .camundaCandidateGroups(POLICE)
                                .callActivity("call")
                                .calledElement("child")
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
        String parent = runtime.startProcessInstanceByKey("parent", "k", Map.of("foundRegion", "350100"))
                .getId();
        String first =
                tasks.createTaskQuery().processInstanceId(parent).singleResult().getId();
        as(CASEWORKER);
        tasks.complete(first);
        identity.clearAuthentication();
        String child = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(parent)
                .singleResult()
                .getId();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(child)
                        .singleResult()
                        .getTenantId())
                .isEqualTo("350100");
        runtime.createMessageCorrelation("Answer").processInstanceId(child).correlate();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(child)
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(parent)
                        .count())
                .isZero();
    }

    private boolean seen() {
        return tasks.createTaskQuery().taskId(task).singleResult() != null;
    }

    private void as(String login) {
        identity.setAuthentication(login, List.of());
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(call);
    }
}
