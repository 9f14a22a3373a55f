package org.homeward.casefile;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/**
 * Stands where every change passes on its way into history: seals variables with the right key before they are copied, and keeps
 * free text out of the columns that lie in clear.
 */
final class SealingHistory extends CacheAwareHistoryEventProducer {

    /** Properties of the operation log that hold codes, ids, counts or times; every other may hold what somebody typed. */
    private static final Set<String> CODED_PROPERTIES = Set.of(
            "assignee",
            "owner",
            "delegation",
            "priority",
            "dueDate",
            "duedate",
            "followUpDate",
            "suspensionState",
            "retries",
            "userId",
            "groupId",
            "type",
            "async",
            "nrOfInstances",
            "nrOfVariables",
            "nrOfSetVariables",
            "permissions",
            "permissionBits",
            "resource",
            "resourceId",
            "processDefinitionId",
            "processDefinitionKey",
            "processInstanceId",
            "removalTime",
            "historyTimeToLive",
            "incidentType",
            "incidentId",
            "filterId",
            "messageName",
            "includeProcessInstances",
            "cascade",
            "cascadeToHistory",
            "mode",
            "hierarchical",
            "tenantId");

    /** The engine's own reasons; a person's words become the second. */
    private static final Set<String> DELETE_REASONS = Set.of("completed", "deleted");

    private static final Set<String> REDACTED_INCIDENTS =
            Set.of(Incident.FAILED_JOB_HANDLER_TYPE, Incident.EXTERNAL_TASK_HANDLER_TYPE);

    @Override
    protected HistoryEvent createHistoricVariableEvent(
            VariableInstanceEntity variable, @Nullable VariableScope source, HistoryEventType type) {
        PendingSeals seals = Context.getCommandContext().getSession(PendingSeals.class);
        seals.settle(variable);
        HistoryEvent event = super.createHistoricVariableEvent(variable, source, type);
        seals.copied((HistoricVariableUpdateEventEntity) event);
        return event;
    }

    @Override
    protected void initProcessInstanceEvent(
            HistoricProcessInstanceEventEntity event, ExecutionEntity execution, HistoryEventType type) {
        super.initProcessInstanceEvent(event, execution, type);
        String businessKey = event.getBusinessKey();
        if (businessKey != null && !Numbers.isNumber(businessKey)) {
            throw new BadUserRequestException("A business key is stored in clear and must be a number of ours");
        }
    }

    @Override
    public HistoryEvent createProcessInstanceEndEvt(DelegateExecution execution) {
        HistoryEvent event = super.createProcessInstanceEndEvt(execution);
        ((HistoricProcessInstanceEventEntity) event)
                .setDeleteReason(coded(((HistoricProcessInstanceEventEntity) event).getDeleteReason()));
        return event;
    }

    @Override
    public HistoryEvent createTaskInstanceCompleteEvt(DelegateTask task, @Nullable String deleteReason) {
        return super.createTaskInstanceCompleteEvt(task, coded(deleteReason));
    }

    @Override
    public List<HistoryEvent> createUserOperationLogEvents(UserOperationLogContext context) {
        List<HistoryEvent> events = super.createUserOperationLogEvents(context);
        for (HistoryEvent event : events) {
            UserOperationLogEntryEventEntity entry = (UserOperationLogEntryEventEntity) event;
            if (UserOperationLogEntry.OPERATION_TYPE_SET_ANNOTATION.equals(entry.getOperationType())) {
                throw annotationRefused();
            }
            entry.setAnnotation(null);
            if (entry.getProperty() == null || !CODED_PROPERTIES.contains(entry.getProperty())) {
                entry.setOrgValue(null);
                entry.setNewValue(null);
            }
        }
        return events;
    }

    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, @Nullable Throwable exception) {
        return super.createHistoricJobLogFailedEvt(job, exception == null ? null : RedactedFailure.of(exception));
    }

    @Override
    protected void initHistoricIncidentEvent(
            HistoricIncidentEventEntity event, Incident incident, HistoryEventType type) {
        if (incident.getAnnotation() != null) {
            throw annotationRefused();
        }
        // Those of failed jobs and workers are redacted already; others come from whoever raised them.
        if (!REDACTED_INCIDENTS.contains(incident.getIncidentType())) {
            ((IncidentEntity) incident).setIncidentMessage(null);
        }
        super.initHistoricIncidentEvent(event, incident, type);
    }

    private static @Nullable String coded(@Nullable String deleteReason) {
        return deleteReason == null || DELETE_REASONS.contains(deleteReason) ? deleteReason : "deleted";
    }

    private static BadUserRequestException annotationRefused() {
        return new BadUserRequestException("Annotations are stored in clear and are not used");
    }
}
