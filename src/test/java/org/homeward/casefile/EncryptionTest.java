package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CasefileTest
class EncryptionTest {

    private static final String MARKER = "Zzmarker王小芳Zz";
    private static final String LONG_MARKER = (MARKER + " was taken to the coast. ").repeat(600);
    private static final long NUMBER_MARKER = 739_184_726_153_471L;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Keys keys;

    @Autowired
    Numbers numbers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nothingPersonalIsInAnyTableOrFile() {
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", everyType());
        Task tell = task(parent.getId());
        tasks.setVariableLocal(tell.getId(), "note", "note " + MARKER);
        tasks.complete(tell.getId(), Map.of("surname", MARKER, "outcome", MARKER));
        ProcessInstance child = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(parent.getId())
                .singleResult();
        assertThat(runtime.getVariable(child.getId(), "narrative")).isEqualTo(LONG_MARKER);
        tasks.complete(task(child.getId()).getId(), Map.of("finding", MARKER));
        assertThat(runtime.getVariable(parent.getId(), "finding")).isEqualTo(MARKER);
        runtime.createMessageCorrelation("TestSupplement")
                .processInstanceBusinessKey(number(parent))
                .setVariable("supplement", MARKER)
                .setVariableLocal("supplementLocal", MARKER)
                .correlate();
        job(parent, "keep");
        assertThat(runtime.getVariable(parent.getId(), "kept")).isEqualTo("kept " + MARKER);
        job(parent, "pause");
        assertThatThrownBy(() -> job(parent, "fail")).hasMessageContaining(MARKER);
        management.setJobRetries(failing(parent).getId(), 1);
        assertThatThrownBy(() -> job(parent, "fail")).hasMessageContaining(MARKER);

        assertThat(failing(parent).getExceptionMessage()).isEqualTo("java.lang.IllegalStateException");
        assertThat(management.getJobExceptionStacktrace(failing(parent).getId()))
                .contains("TestBeans", "IllegalArgumentException");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(parent.getId())
                        .singleResult())
                .satisfies(incident -> {
                    assertThat(incident.getIncidentMessage()).isEqualTo("java.lang.IllegalStateException");
                    assertThat(incident.getFailedActivityId()).isEqualTo("fail");
                });

        Dump dump = new Dump(jdbc);
        assertThat(dump.tablesWith("zzplain-urgency")).contains("public.act_ru_variable", "public.act_hi_detail");
        List<String> secrets = List.of("Zzmarker", "王小芳", String.valueOf(NUMBER_MARKER), "zzfile");
        for (String secret : secrets) {
            assertThat(dump.tablesWith(secret)).as(secret).isEmpty();
        }
        assertThat(dump.foundInFiles(Path.of("target/casefile-test/postgres"), "zzplain-urgency", secrets))
                .containsExactly("zzplain-urgency");
    }

    @Test
    void everyTypeIsReadBackInRuntimeAndHistory() {
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", everyType());
        Map<String, Object> read = runtime.getVariables(parent.getId());
        everyType().forEach((name, value) -> {
            if (value instanceof SpinJsonNode json) {
                assertThat(read.get(name)).hasToString(json.toString());
            } else if (!(value instanceof FileValue)) {
                assertThat(read.get(name)).as(name).isEqualTo(value);
            }
        });
        assertThat((java.io.InputStream) read.get("photo")).hasContent(MARKER);
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(parent.getId())
                .list()) {
            assertThat(variable.getErrorMessage()).isNull();
            if (variable.getValue() instanceof String text) {
                assertThat(text).isEqualTo(read.get(variable.getName()));
            }
        }
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(parent.getId())
                        .count())
                .isEqualTo(everyType().size() + 1);
    }

    @Test
    void aTextMayGrowAndShrink() {
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", Map.of("story", "short"));
        List<String> stories = List.of("x".repeat(20_000), "again short", "王".repeat(20_000), "", "y".repeat(3_000));
        for (String story : stories) {
            runtime.setVariable(parent.getId(), "story", story);
            assertThat(runtime.getVariable(parent.getId(), "story")).isEqualTo(story);
            assertThat(history.createHistoricVariableInstanceQuery()
                            .processInstanceId(parent.getId())
                            .variableName("story")
                            .singleResult()
                            .getValue())
                    .isEqualTo(story);
        }
        // An object keeps its bytes when another object follows, a text does not.
        for (int length : new int[] {5, 900, 5}) {
            runtime.setVariable(
                    parent.getId(),
                    "list",
                    Variables.objectValue(new java.util.ArrayList<>(java.util.Collections.nCopies(length, "词语")))
                            .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                            .create());
            assertThat((List<?>) runtime.getVariable(parent.getId(), "list")).hasSize(length);
        }
        assertThat(
                        history
                                .createHistoricDetailQuery()
                                .processInstanceId(parent.getId())
                                .variableUpdates()
                                .list()
                                .stream()
                                .map(HistoricVariableUpdate.class::cast)
                                .filter(update -> update.getVariableName().equals("story"))
                                .map(HistoricVariableUpdate::getValue))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("short"), stories.stream()).toList());
        assertThat(jdbc.queryForObject("""
                        select count(*) from act_ge_bytearray b
                        where b.name_ in ('story', 'list')
                        and not exists (select from act_ru_variable where bytearray_id_ = b.id_)
                        and not exists (select from act_hi_varinst where bytearray_id_ = b.id_)
                        and not exists (select from act_hi_detail where bytearray_id_ = b.id_)
                        """, Long.class)).isZero();
    }

    @Test
    void aChildUsesTheKeyOfTheRootsNumber() {
        String number = numbers.next('R', "350100");
        String keyId = keys.create(number);
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", number, everyType());
        tasks.complete(task(parent.getId()).getId(), Map.of("outcome", MARKER));
        assertThat(jdbc.queryForList(
                        "select distinct v.text2_ from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_"
                                + " where e.root_proc_inst_id_ = ? and v.name_ not in ('urgency')",
                        String.class,
                        parent.getId()))
                .containsExactly("sealed:" + keyId);
    }

    @Test
    void aNumberMayComeLastInACommandThatEnds() {
        ProcessInstance ended = runtime.startProcessInstanceByKey("sealed-through", everyType());
        assertThat(ended.isEnded()).isTrue();
        String keyId = keys.keyOf(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(ended.getId())
                        .singleResult()
                        .getBusinessKey())
                .orElseThrow();
        for (String table : List.of("act_hi_varinst", "act_hi_detail")) {
            assertThat(jdbc.queryForList(
                            "select distinct text2_ from " + table
                                    + " where proc_inst_id_ = ? and name_ not in ('urgency', 'reportNumber', 'waitFor')",
                            String.class,
                            ended.getId()))
                    .containsExactly("sealed:" + keyId);
        }
        assertThat(historic(ended, "story")).isEqualTo(LONG_MARKER);
        assertThat(historic(ended, "kept")).isEqualTo("kept " + MARKER);
    }

    @Test
    void withoutANumberOnlyPlainVariablesAreStored() {
        ProcessInstance plain = runtime.startProcessInstanceByKey("sealed-child", Map.of("urgency", "high"));
        assertThatThrownBy(() -> runtime.setVariable(plain.getId(), "surname", MARKER))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("'surname'")
                .hasMessageNotContaining(MARKER);
        long before = runtime.createProcessInstanceQuery().count();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("sealed-child", Map.of("Urgency", MARKER)))
                .isInstanceOf(MissingKeyException.class);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void withItsKeyDestroyedAValueIsGone() {
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", everyType());
        keys.destroy(keys.keyOf(number(parent)).orElseThrow());
        assertThatThrownBy(() -> runtime.getVariable(parent.getId(), "surname"))
                .isInstanceOf(UnreadableException.class);
        assertThat(historic(parent, "surname")).isNull();
        assertThat(runtime.getVariable(parent.getId(), "urgency")).isEqualTo("zzplain-urgency");
        runtime.deleteProcessInstance(parent.getId(), "because " + MARKER);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(parent.getId())
                        .singleResult()
                        .getDeleteReason())
                .isEqualTo("deleted");
    }

    @Test
    void nobodyAsksForPersonalValues() {
        refused(() -> runtime.createProcessInstanceQuery()
                .variableValueEquals("surname", MARKER)
                .list());
        refused(() -> runtime.createProcessInstanceQuery()
                .variableValueNotEquals("surname", MARKER)
                .count());
        refused(() -> runtime.createProcessInstanceQuery()
                .variableValueLike("surname", "%" + MARKER)
                .list());
        refused(() -> runtime.createProcessInstanceQuery()
                .variableValueEquals("surname", null)
                .list());
        refused(() -> runtime.createProcessInstanceQuery()
                .matchVariableNamesIgnoreCase()
                .variableValueEquals("SURNAME", MARKER)
                .list());
        refused(() -> runtime.createExecutionQuery()
                .variableValueEquals("surname", MARKER)
                .list());
        refused(() -> runtime.createVariableInstanceQuery()
                .variableValueEquals("surname", MARKER)
                .list());
        refused(() -> tasks.createTaskQuery()
                .processVariableValueGreaterThan("age", 7)
                .list());
        refused(() ->
                tasks.createTaskQuery().taskVariableValueEquals("note", MARKER).list());
        refused(() -> tasks.createTaskQuery()
                .or()
                .processVariableValueEquals("surname", MARKER)
                .taskName("x")
                .endOr()
                .list());
        refused(() -> history.createHistoricProcessInstanceQuery()
                .variableValueEquals("surname", MARKER)
                .list());
        refused(() -> history.createHistoricTaskInstanceQuery()
                .processVariableValueEquals("surname", MARKER)
                .list());
        refused(() -> history.createHistoricVariableInstanceQuery()
                .variableValueEquals("surname", MARKER)
                .list());
        refused(() -> runtime.createMessageCorrelation("TestSupplement")
                .processInstanceVariableEquals("surname", MARKER)
                .correlate());
        refused(() -> runtime.createMessageCorrelation("TestSupplement")
                .localVariableEquals("surname", MARKER)
                .correlate());
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("urgency", "none")
                        .list())
                .isEmpty();
    }

    @Test
    void aCommandThatIsRolledBackLeavesNoKey() {
        long before = count("vault.key");
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            runtime.startProcessInstanceByKey("sealed-parent", everyType());
            assertThat(count("vault.key")).isEqualTo(before + 1);
            status.setRollbackOnly();
        });
        assertThat(count("vault.key")).isEqualTo(before);
        assertThat(count("vault.number_key"))
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from vault.number_key join vault.key using (key_id)", Long.class));
    }

    @Test
    void twoCommandsAtOnceUseTheirOwnKeys() {
        List<CompletableFuture<ProcessInstance>> started = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> runtime.startProcessInstanceByKey("sealed-parent", everyType())))
                .limit(16)
                .toList();
        for (CompletableFuture<ProcessInstance> future : started) {
            ProcessInstance parent = future.join();
            assertThat(runtime.getVariable(parent.getId(), "surname")).isEqualTo(MARKER);
            assertThat(jdbc.queryForObject(
                            "select text2_ from act_ru_variable where proc_inst_id_ = ? and name_ = 'surname'",
                            String.class,
                            parent.getId()))
                    .isEqualTo("sealed:" + keys.keyOf(number(parent)).orElseThrow());
        }
    }

    @Test
    void freeTextFindsNoOtherDoor() {
        refused(() -> runtime.startProcessInstanceByKey("sealed-child", MARKER));
        ProcessInstance parent = runtime.startProcessInstanceByKey("sealed-parent", everyType());
        Task tell = task(parent.getId());
        tell.setDescription(MARKER);
        assertThatThrownBy(() -> tasks.saveTask(tell))
                .hasMessageContaining("come from the model only")
                .hasMessageNotContaining(MARKER);
        Task renamed = task(parent.getId());
        renamed.setName(MARKER);
        assertThatThrownBy(() -> tasks.saveTask(renamed))
                .hasMessageContaining("come from the model only")
                .hasMessageNotContaining(MARKER);
        Task late = task(parent.getId());
        late.setPriority(80);
        tasks.saveTask(late);
        String incident = runtime.createIncident("overdue", task(parent.getId()).getExecutionId(), null, MARKER)
                .getId();
        refused(() -> runtime.setAnnotationForIncidentById(incident, MARKER));
        refused(() -> filters.saveFilter(filters.newTaskFilter("mine")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .processVariableValueEquals("surname", MARKER)
                        .endOr())));
        assertThatThrownBy(() -> runtime.setVariablesAsync(List.of(parent.getId()), Map.of("surname", MARKER)))
                .isInstanceOf(MissingKeyException.class);
        identity.setAuthenticatedUserId("admin");
        try {
            unchecked(() -> runtime.setVariable(parent.getId(), "surname", MARKER));
            unchecked(() -> runtime.deleteProcessInstance(parent.getId(), MARKER));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(parent.getId())
                        .count())
                .isPositive();
        assertThat(new Dump(jdbc).tablesWith("Zzmarker")).isEmpty();
    }

    @Test
    void aModelWritesNoVariableIntoATaskName() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("named")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("ask")
                .name("Ask ${surname}")
                .done();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance("named.bpmn", model)
                        .deploy())
                .hasMessageContaining("literal");
    }

    @Test
    void aValuePretendingToBeSealedIsRefused() {
        refused(() -> runtime.startProcessInstanceByKey(
                "sealed-parent",
                Map.of(
                        "urgency",
                        Variables.serializedObjectValue("{}")
                                .objectTypeName("sealed:x")
                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                .create())));
    }

    private static Map<String, Object> everyType() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", "zzplain-urgency");
        variables.put("surname", MARKER);
        variables.put("story", LONG_MARKER);
        variables.put("empty", "");
        variables.put("indicators", Spin.JSON("[\"" + MARKER + "\",\"b\"]"));
        variables.put("married", true);
        variables.put("age", 17);
        variables.put("phone", NUMBER_MARKER);
        variables.put("weight", (double) NUMBER_MARKER);
        variables.put("born", new Date(NUMBER_MARKER));
        variables.put("raw", MARKER.getBytes(StandardCharsets.UTF_8));
        variables.put(
                "photo",
                Variables.fileValue("zzfile.txt")
                        .file(MARKER.getBytes(StandardCharsets.UTF_8))
                        .mimeType("text/plain")
                        .create());
        variables.put("nothing", null);
        return variables;
    }

    private static void refused(Executable query) {
        assertThatThrownBy(query::execute)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageNotContaining(MARKER);
    }

    /** Who may do what is another room's matter. */
    private void unchecked(Runnable call) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.disableAuthorizationCheck();
            call.run();
            return null;
        });
    }

    private Task task(String processInstanceId) {
        return tasks.createTaskQuery().processInstanceId(processInstanceId).singleResult();
    }

    private void job(ProcessInstance instance, String activity) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult()
                .getId());
    }

    private Job failing(ProcessInstance instance) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("fail")
                .singleResult();
    }

    private Object historic(ProcessInstance instance, String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private String number(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }
}
