package org.homeward.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.homeward.engine.AsEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The Chinese names that the models give their processes and tasks. */
@Component
class ModelNames {

    private static final String PROPERTY = "nameZh";

    private final RepositoryService repository;
    private final AsEngine engine;

    // A definition never changes under its id.
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    ModelNames(@Lazy RepositoryService repository, AsEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** @param element id of a user task, or of the process itself */
    Optional<String> chinese(String definitionId, String element) {
        return Optional.ofNullable(
                byDefinition.computeIfAbsent(definitionId, this::read).get(element));
    }

    private Map<String, String> read(String definitionId) {
        Map<String, String> names = new ConcurrentHashMap<>();
        BpmnModelInstance model = engine.call(() -> repository.getBpmnModelInstance(definitionId));
        model.getModelElementsByType(Process.class).forEach(process -> put(process, names));
        model.getModelElementsByType(UserTask.class).forEach(task -> put(task, names));
        return names;
    }

    private static void put(BaseElement element, Map<String, String> names) {
        if (element.getExtensionElements() == null) {
            return;
        }
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .forEach(property -> names.put(element.getId(), property.getCamundaValue()));
    }
}
