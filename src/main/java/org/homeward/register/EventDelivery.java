package org.homeward.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.homeward.register.EventType.Act;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Brings an event to the very execution that waits for it: from its number to the instance, never by a search over variables. */
@Component
class EventDelivery {

    private final RuntimeService runtime;
    private final Instances instances;
    private final AsEngine engine;

    EventDelivery(@Lazy RuntimeService runtime, Instances instances, AsEngine engine) {
        this.runtime = runtime;
        this.instances = instances;
        this.engine = engine;
    }

    /** True if something waited for it and has gone on, or a new instance has begun. */
    boolean deliver(EventType type, String number, Map<String, Object> data) {
        return engine.call(() -> tell(type, number, variables(type, data)));
    }

    private boolean tell(EventType type, String number, Map<String, Object> variables) {
        Act act = java.util.Objects.requireNonNull(type.act());
        if (act == Act.START || act == Act.REOPEN) {
            runtime.createMessageCorrelation(type.message())
                    .processInstanceBusinessKey(number)
                    .setVariables(variables)
                    .correlateStartMessage();
            return true;
        }
        boolean taken = false;
        for (String instance : instances.of(type.process(), number)) {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceId(instance)
                    .messageEventSubscriptionName(type.message())
                    .list();
            for (Execution execution : waiting) {
                if (act == Act.CATCH || act == Act.ANSWER) {
                    runtime.messageEventReceived(type.message(), execution.getId(), variables);
                } else {
                    runtime.createMessageCorrelation(type.message())
                            .processInstanceId(instance)
                            .setVariablesToTriggeredScope(variables)
                            .correlate();
                }
                taken = true;
            }
        }
        return taken;
    }

    private static Map<String, Object> variables(EventType type, Map<String, Object> data) {
        Map<String, Object> variables = new HashMap<>();
        data.forEach((name, value) ->
                variables.put(name, value instanceof Collection<?> codes ? Values.json(Values.codes(codes)) : value));
        if (type.act() == Act.CASE_EVENT || type.act() == Act.CASE_ENDING) {
            variables.put("eventType", type.name());
        }
        return variables;
    }
}
