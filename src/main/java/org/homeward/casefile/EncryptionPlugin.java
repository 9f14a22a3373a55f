package org.homeward.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine store nothing personal in clear: docs/decisions/0004. After Spin's plugin, whose serializers it wraps. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EncryptionPlugin extends AbstractProcessEnginePlugin {

    private final PlainNames names;
    private final Sealer sealer;
    private final Keys keys;

    EncryptionPlugin(PlainNames names, Sealer sealer, Keys keys) {
        this.names = names;
        this.sealer = sealer;
        this.keys = keys;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistoryLevel())));
        engine.setHistoryEventProducer(new SealingHistory());
        engine.setFailedJobCommandFactory(new RedactedJobFailures());
        engine.setExternalTaskService(new RedactedExternalTasks());
        // It would write back every object that was read, since its cipher text is never the same.
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setCustomSessionFactories(with(
                engine.getCustomSessionFactories(),
                sessions(PendingSeals.class, () -> new PendingSeals(sealer, keys))));
        engine.setCustomSessionFactories(with(
                engine.getCustomSessionFactories(), sessions(FilterManager.class, () -> new CheckedFilters(names))));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new RedactedLog()));
        List<BpmnParseListener> listeners = with(engine.getCustomPostBPMNParseListeners(), new LiteralTaskNames());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setVariableTypes(new SealingSerializers(engine.getVariableSerializers(), names, sealer));
        // The fall-back would write what no listed serializer can.
        engine.setFallbackSerializerFactory(null);
        if (!(engine.getHistoryLevel() instanceof LeanHistoryLevel)
                || !(engine.getHistoryEventProducer() instanceof SealingHistory)) {
            throw new IllegalStateException("camunda.bpm.history-level must be " + LeanHistoryLevel.NAME
                    + ", and no other plugin may replace the history event producer");
        }
    }

    private static <T> List<T> with(@Nullable List<T> present, T further) {
        List<T> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(further);
        return all;
    }

    private static SessionFactory sessions(Class<? extends Session> type, Supplier<Session> open) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return open.get();
            }
        };
    }
}
