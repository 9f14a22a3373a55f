package org.homeward.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.homeward.engine.CheckedSubmission;
import org.homeward.engine.TaskForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the engine's services: finds the form, checks, serves, and says what may be read. */
@Component
class EngineForms implements TaskForms {

    private final FormSchemas schemas;
    private final FormValidator validator;
    private final FormLocaliser localiser;
    private final VariableWindow window;

    EngineForms(FormSchemas schemas, FormValidator validator, FormLocaliser localiser, VariableWindow window) {
        this.schemas = schemas;
        this.validator = validator;
        this.localiser = localiser;
        this.window = window;
    }

    @Override
    public CheckedSubmission check(TaskEntity task, @Nullable Map<String, Object> submitted) {
        return check(schemas.of(task), task.getTaskDefinitionKey(), submitted, context(task));
    }

    @Override
    public CheckedSubmission check(ProcessDefinitionEntity definition, @Nullable Map<String, Object> submitted) {
        FormContext context = FormContext.start(Language.current());
        return check(schemas.of(definition), definition.getKey(), submitted, context);
    }

    private CheckedSubmission check(
            @Nullable FormSchema form, String name, @Nullable Map<String, Object> submitted, FormContext context) {
        // What asks for nothing takes nothing.
        FormSchema asked = form == null ? FormParser.parse("{\"id\":\"" + name + "\"}") : form;
        return validator.check(asked, submitted == null ? Map.of() : untouched(submitted), context);
    }

    /** A variable map hands out unwrapped, and so deserialised, values; its entries must be read typed. */
    private static Map<String, @Nullable Object> untouched(Map<String, Object> submitted) {
        if (!(submitted instanceof VariableMap typed)) {
            return new HashMap<>(submitted);
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        submitted.keySet().forEach(key -> values.put(key, typed.getValueTyped(key)));
        return values;
    }

    @Override
    public Optional<InputStream> serve(TaskEntity task) {
        return Optional.ofNullable(schemas.of(task)).map(form -> stream(form, context(task)));
    }

    @Override
    public Optional<InputStream> serve(ProcessDefinitionEntity definition) {
        return Optional.ofNullable(schemas.of(definition))
                .map(form -> stream(form, FormContext.start(Language.current())));
    }

    private InputStream stream(FormSchema form, FormContext context) {
        return new ByteArrayInputStream(localiser.serve(form, context));
    }

    @Override
    public Set<String> window(TaskEntity task, Authentication person) {
        FormSchema form = schemas.of(task);
        return form == null ? Set.of() : window.names(form, task, person);
    }

    @Override
    public Map<String, TypedValue> blanks(TaskEntity task) {
        FormSchema form = schemas.of(task);
        return form == null
                ? Map.of()
                : form.fields().values().stream()
                        .filter(Field::isList)
                        .collect(Collectors.toMap(Field::key, field -> TypedValues.list(List.of())));
    }

    @Override
    public Function<String, @Nullable Object> known(TaskEntity task) {
        return name -> {
            Object known = RawValue.read(task.<@Nullable TypedValue>getVariableTyped(name, false));
            return known == RawValue.UNREADABLE ? null : known;
        };
    }

    private FormContext context(TaskEntity task) {
        return new FormContext(
                Language.current(), task.getId(), task.getProcessInstanceId(), task.getExecutionId(), known(task));
    }
}
