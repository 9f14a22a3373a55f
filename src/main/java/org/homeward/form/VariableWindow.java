package org.homeward.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.homeward.casefile.PlainNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which variables a person may read through a task: those that its form shows, and of these only the plain ones for
 * whoever does not carry the task (cooperating units, administrators).
 */
@Component
class VariableWindow {

    /** The head of every form is answered anew for each task; what the unit before wrote there is not the next one's. */
    private static final List<String> HEAD = List.of("answer", "answerReason", "nextUnit", "outcome", "remarks");

    private final ObjectProvider<PlainNames> plainNames;

    VariableWindow(ObjectProvider<PlainNames> plainNames) {
        this.plainNames = plainNames;
    }

    Set<String> names(FormSchema form, TaskEntity task, Authentication person) {
        Set<String> names = new HashSet<>(form.names());
        for (String head : HEAD) {
            Field field = form.fields().get(head);
            if (field != null && !field.disabled()) {
                names.remove(head);
            }
        }
        if (!carries(task, person)) {
            PlainNames plain = plainNames.getIfAvailable();
            names.removeIf(name -> plain == null || !plain.isPlain(name));
        }
        return names;
    }

    private static boolean carries(TaskEntity task, Authentication person) {
        String login = person.getUserId();
        return login.equals(task.getAssignee())
                || login.equals(task.getOwner())
                || task.getIdentityLinks().stream().anyMatch(link -> candidate(link, login, person.getGroupIds()));
    }

    private static boolean candidate(IdentityLink link, String login, @Nullable List<String> groups) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (login.equals(link.getUserId()) || groups != null && groups.contains(link.getGroupId()));
    }
}
