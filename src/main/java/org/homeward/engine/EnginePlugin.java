package org.homeward.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine Homeward's listeners. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final Lifecycles lifecycles;

    EnginePlugin(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPreBPMNParseListeners() == null) {
            engine.setCustomPreBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPreBPMNParseListeners().add(new ModelListeners(lifecycles));
        if (engine.getCustomPreCommandInterceptorsTxRequired() == null) {
            engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
        }
        engine.getCustomPreCommandInterceptorsTxRequired().add(0, new RetryCollisions());
    }
}
