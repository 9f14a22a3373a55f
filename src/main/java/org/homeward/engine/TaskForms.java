package org.homeward.engine;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What the engine's task and form services ask of the forms; called inside an engine command. */
public interface TaskForms {

    /** @throws InvalidSubmissionException with every fault */
    CheckedSubmission check(TaskEntity task, @Nullable Map<String, Object> submitted);

    /** @throws InvalidSubmissionException with every fault */
    CheckedSubmission check(ProcessDefinitionEntity definition, @Nullable Map<String, Object> submitted);

    /** The form in the language of the request, its options filled; empty where the task has no Camunda Form. */
    Optional<InputStream> serve(TaskEntity task);

    Optional<InputStream> serve(ProcessDefinitionEntity definition);

    /** The names that this person may read through this task. */
    Set<String> window(TaskEntity task, Authentication person);

    /** What the process knows, seen from the task, as plain Java values. */
    Function<String, @Nullable Object> known(TaskEntity task);

    /** What a form can bear in place of a variable that is missing or null: an empty list for a list, else nothing. */
    Map<String, TypedValue> blanks(TaskEntity task);
}
