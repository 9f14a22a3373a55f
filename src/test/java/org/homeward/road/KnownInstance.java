package org.homeward.road;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An instance that may be over by now, for assertions. */
final class KnownInstance implements ProcessInstance {

    private final HistoricProcessInstance known;

    KnownInstance(HistoricProcessInstance known) {
        this.known = known;
    }

    @Override
    public String getId() {
        return known.getId();
    }

    @Override
    public String getProcessInstanceId() {
        return known.getId();
    }

    @Override
    public String getProcessDefinitionId() {
        return known.getProcessDefinitionId();
    }

    @Override
    public String getProcessDefinitionKey() {
        return known.getProcessDefinitionKey();
    }

    @Override
    public String getBusinessKey() {
        return known.getBusinessKey();
    }

    @Override
    public String getRootProcessInstanceId() {
        return known.getRootProcessInstanceId();
    }

    @Override
    public String getCaseInstanceId() {
        return known.getCaseInstanceId();
    }

    @Override
    public String getTenantId() {
        return known.getTenantId();
    }

    @Override
    public boolean isSuspended() {
        return false;
    }

    @Override
    public boolean isEnded() {
        return known.getEndTime() != null;
    }

    @Override
    public String toString() {
        return known.getProcessDefinitionKey() + " " + known.getBusinessKey();
    }
}
