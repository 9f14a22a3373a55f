package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The number of the instance at the top of a tree of calls. */
public final class RootNumber {

    private RootNumber() {}

    public static String of(DelegateExecution execution) {
        ExecutionEntity root = ((ExecutionEntity) execution).getProcessInstance();
        while (root.getSuperExecution() != null) {
            root = root.getSuperExecution().getProcessInstance();
        }
        return root.getBusinessKey();
    }
}
