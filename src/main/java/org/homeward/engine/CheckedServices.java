package org.homeward.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checked services in the place of the engine's own, so that no door leads round them. */
@Component
class CheckedServices extends AbstractProcessEnginePlugin {

    private final AnswerDoor door;
    private final ReadWindow window;
    private final ObjectProvider<TaskForms> forms;

    CheckedServices(AnswerDoor door, ReadWindow window, ObjectProvider<TaskForms> forms) {
        this.door = door;
        this.window = window;
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new CheckedTaskService(door, window));
        configuration.setFormService(new CheckedFormService(door, window, forms));
    }
}
