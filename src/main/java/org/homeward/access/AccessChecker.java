package org.homeward.access;

import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES;
import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES;
import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES;
import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.history.HistoricCaseInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionEntity;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CaseDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.CaseExecution;
import org.homeward.directory.Account;
import org.homeward.directory.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides every check that the engine's commands make. It replaces Camunda's own checkers and asks no table of grants; what
 * no rule allows is refused.
 */
@Component
class AccessChecker implements CommandChecker {

    /** The batches that repair the machine; all others end, move or change cases. */
    private static final Set<Permission> TECHNICAL_BATCHES = Set.of(
            CREATE_BATCH_MIGRATE_PROCESS_INSTANCES,
            CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES,
            CREATE_BATCH_SET_JOB_RETRIES,
            CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND);

    private final Callers callers;
    private final TaskRules tasks;

    AccessChecker(Callers callers, TaskRules tasks) {
        this.callers = callers;
        this.tasks = tasks;
    }

    // Tasks

    @Override
    public void checkReadTask(TaskEntity task) {
        callers.checked().filter(caller -> !tasks.mayRead(caller, task)).ifPresent(caller -> {
            throw Refusal.because("This task belongs to another unit.");
        });
    }

    /** What an administrator reads here is reduced to plain names by the {@link Doorkeeper}. */
    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        callers.checked()
                .filter(caller -> !Post.ADMIN.heldBy(caller) && !tasks.mayReadData(caller, task))
                .ifPresent(caller -> {
                    throw Refusal.because("Only a unit of this task reads its data.");
                });
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        checkTaskWork(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        callers.checked().ifPresent(caller -> {
            tasks.whyNotWork(caller, task).ifPresent(sentence -> {
                throw Refusal.because(sentence);
            });
            watch(task);
        });
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        callers.checked().ifPresent(caller -> {
            if (!tasks.mayAssign(caller, task)) {
                throw Refusal.because("Only a head of the responsible unit may assign this task.");
            }
            watch(task);
        });
    }

    /** The command knows the new assignee and does not tell: the {@link Doorkeeper} looks at it afterwards. */
    private static void watch(TaskEntity task) {
        if (Context.getCommandContext().getAuthorizationManager() instanceof QueryRules command) {
            command.watch(task);
        }
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        nobody();
    }

    @Override
    public void checkCreateTask() {
        nobody();
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        nobody();
    }

    // Starting

    /** Reached by a start form only: the {@link Doorkeeper} refuses every other command that starts a process. */
    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        callers.checked().filter(caller -> !mayStart(caller, definition)).ifPresent(caller -> {
            throw Refusal.because("This process does not start by hand.");
        });
    }

    private static boolean mayStart(Account caller, ProcessDefinition definition) {
        return Post.WORKER.heldBy(caller) && !caller.is(Role.AGENCY) && hasStartForm(definition);
    }

    /** The engine's own flag knows embedded forms only. */
    private static boolean hasStartForm(ProcessDefinition definition) {
        FormDefinition form = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition.getId())
                .getStartFormDefinition();
        return form != null && form.getCamundaFormDefinitionKey() != null;
    }

    @Override
    public void checkCreateCaseInstance(CaseDefinition definition) {
        nobody();
    }

    // Definitions hold no personal data

    @Override
    public void checkReadProcessDefinition(ProcessDefinition definition) {
        only(Post.EVERYONE);
    }

    @Override
    public void checkReadDecisionDefinition(DecisionDefinitionEntity definition) {
        only(Post.EVERYONE);
    }

    @Override
    public void checkReadDecisionRequirementsDefinition(DecisionRequirementsDefinitionEntity definition) {
        only(Post.EVERYONE);
    }

    // Instances and jobs of an overseer's regions

    @Override
    public void checkReadProcessInstance(String processInstanceId) {
        if (callers.checked().isPresent()) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
            if (execution == null) {
                only(Post.ADMIN);
            } else {
                checkReadProcessInstance(execution);
            }
        }
    }

    @Override
    public void checkReadProcessInstance(ExecutionEntity execution) {
        overseer(execution.getTenantId());
    }

    @Override
    public void checkReadJob(JobEntity job) {
        overseer(job.getTenantId());
    }

    private void overseer(@Nullable String region) {
        callers.checked()
                .filter(caller -> !Post.ADMIN.heldBy(caller))
                .filter(caller -> region == null
                        || !Post.OVERSEER.heldBy(caller)
                        || !caller.regions().contains(region))
                .ifPresent(caller -> {
                    throw Refusal.because("This belongs to another region.");
                });
    }

    // The machine

    /** What is read here is reduced to plain names by the {@link Doorkeeper}. */
    @Override
    public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
        only(Post.ADMIN);
    }

    @Override
    public void checkEvaluateDecision(DecisionDefinition definition) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessDefinitionById(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateById(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionId(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateRetriesProcessInstanceByProcessDefinitionId(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionId(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateDecisionDefinitionById(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessDefinitionByKey(String key) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateByKey(String key) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionKey(String key) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionKey(String key) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceById(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateById(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        only(Post.ADMIN);
    }

    @Override
    public void checkCreateMigrationPlan(ProcessDefinition source, ProcessDefinition target) {
        only(Post.ADMIN);
    }

    @Override
    public void checkMigrateProcessInstance(ExecutionEntity instance, ProcessDefinition target) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateJob(JobEntity job) {
        only(Post.ADMIN);
    }

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        only(Post.ADMIN);
    }

    @Override
    public void checkCreateBatch(Permission permission) {
        only(Post.ADMIN);
        if (!TECHNICAL_BATCHES.contains(permission)) {
            nobody();
        }
    }

    @Override
    public void checkDeleteBatch(BatchEntity batch) {
        only(Post.ADMIN);
    }

    @Override
    public void checkDeleteHistoricBatch(HistoricBatchEntity batch) {
        only(Post.ADMIN);
    }

    @Override
    public void checkSuspendBatch(BatchEntity batch) {
        only(Post.ADMIN);
    }

    @Override
    public void checkActivateBatch(BatchEntity batch) {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoricBatch() {
        only(Post.ADMIN);
    }

    @Override
    public void checkCreateDeployment() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadDeployment(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkDeleteDeployment(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoricJobLog(HistoricJobLogEventEntity log) {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoryAnyProcessDefinition() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoryProcessDefinition(String id) {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoricExternalTaskLog(HistoricExternalTaskLogEntity log) {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadDiagnosticsData() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadHistoryLevel() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadTableCount() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadTableName() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadTableMetaData() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadProperties() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadLicenseKey() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadRegisteredDeployments() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadProcessApplicationForDeployment() {
        only(Post.ADMIN);
    }

    @Override
    public void checkReadSchemaLog() {
        only(Post.ADMIN);
    }

    // What no account does through the engine's own interface: it would move or end a case, or wipe out traces

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        nobody();
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        nobody();
    }

    @Override
    public void checkDeleteProcessDefinitionById(String id) {
        nobody();
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String key) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricTaskInstance(HistoricTaskInstanceEntity task) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricProcessInstance(HistoricProcessInstance instance) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricCaseInstance(HistoricCaseInstance instance) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(String key) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(HistoricDecisionInstance instance) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricVariableInstance(HistoricVariableInstanceEntity variable) {
        nobody();
    }

    @Override
    public void checkDeleteHistoricVariableInstancesByProcessInstance(HistoricProcessInstanceEntity instance) {
        nobody();
    }

    @Override
    public void checkDeleteUserOperationLog(UserOperationLogEntry entry) {
        nobody();
    }

    @Override
    public void checkUpdateUserOperationLog(UserOperationLogEntry entry) {
        nobody();
    }

    @Override
    public void checkReadCaseDefinition(CaseDefinition definition) {
        nobody();
    }

    @Override
    public void checkUpdateCaseDefinition(CaseDefinition definition) {
        nobody();
    }

    @Override
    public void checkUpdateCaseInstance(CaseExecution execution) {
        nobody();
    }

    @Override
    public void checkReadCaseInstance(CaseExecution execution) {
        nobody();
    }

    @Override
    public void checkSetProperty() {
        nobody();
    }

    @Override
    public void checkDeleteProperty() {
        nobody();
    }

    @Override
    public void checkDeleteLicenseKey() {
        nobody();
    }

    @Override
    public void checkSetLicenseKey() {
        nobody();
    }

    @Override
    public void checkRegisterProcessApplication() {
        nobody();
    }

    @Override
    public void checkUnregisterProcessApplication() {
        nobody();
    }

    @Override
    public void checkRegisterDeployment() {
        nobody();
    }

    @Override
    public void checkUnregisterDeployment() {
        nobody();
    }

    @Override
    public void checkDeleteMetrics() {
        nobody();
    }

    @Override
    public void checkDeleteTaskMetrics() {
        nobody();
    }

    private void only(Post post) {
        Optional<Account> caller = callers.checked();
        if (caller.isPresent() && !post.heldBy(caller.get())) {
            throw Refusal.because(
                    post == Post.ADMIN ? "Only an administrator may do this." : "This account may not do this.");
        }
    }

    private void nobody() {
        if (callers.checked().isPresent()) {
            throw Refusal.because("No account may do this through the engine's own interface.");
        }
    }
}
