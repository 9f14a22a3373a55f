package org.homeward.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.jspecify.annotations.Nullable;

/**
 * The personal values that one command writes. A value is sealed with the key of the number that is the business key of the root
 * process instance. A variable learns its execution only after its value was written, and a report gets its number only after its
 * start variables: until then the value is sealed provisionally, and at the latest before the command is flushed, again.
 */
final class PendingSeals implements Session, CommandContextListener {

    private final Sealer sealer;
    private final Keys keys;

    private final Set<VariableInstanceEntity> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<HistoricVariableUpdateEventEntity> events = new ArrayList<>();
    private final Map<String, ExecutionEntity> roots = new HashMap<>();
    private final Map<String, String> keyIds = new HashMap<>();
    private boolean listening;

    PendingSeals(Sealer sealer, Keys keys) {
        this.sealer = sealer;
        this.keys = keys;
    }

    /** Called by the serializer. */
    void write(VariableInstanceEntity variable, byte[] plain) {
        String name = variable.getName();
        Optional<String> keyId = keyId(rootId(variable));
        if (keyId.isPresent()) {
            sealer.seal(keyId.get(), name, plain).writeTo(variable);
        } else {
            sealer.sealProvisionally(name, plain).writeTo(variable);
            listen();
            variables.add(variable);
        }
    }

    /** Called before history copies the value: by now the variable knows its execution. */
    void settle(VariableInstanceEntity variable) {
        if (Sealer.isProvisional(variable.getTextValue2())) {
            keyId(rootId(variable)).ifPresent(keyId -> sealAgain(keyId, variable));
        }
    }

    /** Called after history copied the value, which may still be provisional. */
    void copied(HistoricVariableUpdateEventEntity event) {
        if (Sealer.isProvisional(event.getTextValue2())) {
            events.add(event);
        }
    }

    @Override
    public void onCommandContextClose(CommandContext commandContext) {
        for (VariableInstanceEntity variable : variables) {
            if (!variable.isTransient() && Sealer.isProvisional(variable.getTextValue2())) {
                sealAgain(requiredKey(rootId(variable), variable.getName()), variable);
            }
        }
        for (HistoricVariableUpdateEventEntity event : events) {
            sealAgain(requiredKey(event.getRootProcessInstanceId(), event.getVariableName()), event, commandContext);
        }
    }

    private void sealAgain(String keyId, VariableInstanceEntity variable) {
        sealer.sealAgain(keyId, variable.getName(), SealedValue.from(variable)).writeTo(variable);
    }

    private void sealAgain(String keyId, HistoricVariableUpdateEventEntity event, CommandContext commandContext) {
        String name = event.getVariableName();
        SealedValue value = sealer.sealAgain(
                keyId, name, SealedValue.from(event.getTextValue2(), event.getTextValue(), event.getByteValue()));
        event.setTextValue2(value.mark());
        event.setTextValue(value.text());
        byte[] bytes = value.bytes();
        event.setByteValue(bytes);
        if (bytes != null && event.getByteArrayId() != null) {
            commandContext
                    .getDbEntityManager()
                    .selectById(ByteArrayEntity.class, event.getByteArrayId())
                    .setBytes(bytes);
        }
        HistoricVariableInstanceEntity latest = commandContext
                .getDbEntityManager()
                .getCachedEntity(HistoricVariableInstanceEntity.class, event.getVariableInstanceId());
        if (latest != null && Sealer.isProvisional(latest.getTextValue2())) {
            sealer.sealAgain(keyId, name, SealedValue.from((ValueFields) latest))
                    .writeTo(latest);
        }
    }

    private String requiredKey(@Nullable String rootId, String name) {
        return keyId(rootId)
                .orElseThrow(() -> new MissingKeyException("Variable '" + name + "' is personal, but "
                        + (rootId == null
                                ? "it belongs to no process instance"
                                : "the root process instance " + rootId + " has no number with a key")));
    }

    private Optional<String> keyId(@Nullable String rootId) {
        if (rootId == null) {
            return Optional.empty();
        }
        ExecutionEntity root = roots.computeIfAbsent(
                rootId, id -> Context.getCommandContext().getExecutionManager().findExecutionById(id));
        String number = root == null ? null : root.getBusinessKey();
        if (number == null) {
            return Optional.empty();
        }
        String known = keyIds.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = keys.keyOf(number);
        found.ifPresent(keyId -> keyIds.put(number, keyId));
        return found;
    }

    private static @Nullable String rootId(VariableInstanceEntity variable) {
        ExecutionEntity execution = variable.getExecution();
        return execution == null ? null : execution.getRootProcessInstanceId();
    }

    private void listen() {
        if (!listening) {
            Context.getCommandContext().registerCommandContextListener(this);
            listening = true;
        }
    }

    @Override
    public void onCommandFailed(CommandContext commandContext, Throwable failure) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
