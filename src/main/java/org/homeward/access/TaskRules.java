package org.homeward.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Role;
import org.homeward.directory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read, work on and assign one task, by the links that the task carries at this moment. */
@Component
class TaskRules {

    static final String CANDIDATE = "candidate";
    static final String COOPERATING = "cooperating";

    private final Directory directory;
    private final Drafters drafters;

    TaskRules(Directory directory, Drafters drafters) {
        this.directory = directory;
        this.drafters = drafters;
    }

    boolean mayRead(Account account, TaskEntity task) {
        return Post.ADMIN.heldBy(account)
                || mayReadData(account, task)
                || Post.OVERSEER.heldBy(account) && account.regions().contains(String.valueOf(task.getTenantId()));
    }

    /** What the task's form shows; an overseer sees that there is a task and nothing in it. */
    boolean mayReadData(Account account, TaskEntity task) {
        return isInCharge(account, task) || Post.WORKER.heldBy(account) && shares(account, units(task, COOPERATING));
    }

    /** Assigned to the account, or its unit is responsible. */
    boolean isInCharge(Account account, TaskEntity task) {
        return Post.WORKER.heldBy(account)
                && (account.login().equals(task.getAssignee()) || shares(account, units(task, CANDIDATE)));
    }

    /** The sentence why the account may not work on the task, if it may not. */
    Optional<String> whyNotWork(Account account, TaskEntity task) {
        if (!isInCharge(account, task)) {
            return Optional.of("This task belongs to another unit.");
        }
        String key = task.getTaskDefinitionKey();
        if (Approvals.isApproval(key)) {
            if (!isHeadInCharge(account, task)) {
                return Optional.of("Only a head of the responsible unit may approve.");
            }
            if (drafter(task, key).filter(account.login()::equals).isPresent()) {
                return Optional.of("Nobody may approve what they have drafted themselves.");
            }
        }
        return Optional.empty();
    }

    boolean mayAssign(Account account, TaskEntity task) {
        return Post.ADMIN.heldBy(account) || isHeadInCharge(account, task);
    }

    /** Whether a caller that could change the task may have put it into these hands. */
    boolean mayHandTo(Account caller, TaskEntity task, @Nullable String assignee) {
        if (assignee == null || assignee.equals(caller.login()) && shares(caller, units(task, CANDIDATE))) {
            return true;
        }
        return mayAssign(caller, task)
                && directory
                        .account(assignee)
                        .filter(Post.WORKER::heldBy)
                        .filter(member -> shares(member, units(task, CANDIDATE)))
                        .isPresent();
    }

    /** Where the only head of a unit drafted the plan, the same department one level up approves it too. */
    Set<String> substitutes(TaskEntity approval) {
        Optional<String> drafter = drafter(approval, approval.getTaskDefinitionKey());
        if (drafter.isEmpty()) {
            return Set.of();
        }
        return units(approval, CANDIDATE).stream()
                .filter(unit -> directory.accounts(unit, Role.HEAD).stream()
                        .allMatch(head -> head.login().equals(drafter.get())))
                .flatMap(unit -> directory.unit(unit).stream())
                .flatMap(unit -> above(unit).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private Optional<Unit> above(Unit unit) {
        return directory.upwards(unit.region()).stream()
                .skip(1)
                .findFirst()
                .flatMap(parent -> directory.responsible(unit.department(), parent.code()));
    }

    private Optional<String> drafter(TaskEntity task, String approval) {
        return drafters.of(task.getProcessInstanceId(), Approvals.draftOf(approval));
    }

    private static boolean isHeadInCharge(Account account, TaskEntity task) {
        return Post.WORKER.heldBy(account)
                && account.is(Role.HEAD)
                && units(task, CANDIDATE).stream().anyMatch(account.units()::contains);
    }

    private static Set<String> units(TaskEntity task, String type) {
        return task.getIdentityLinks().stream()
                .filter(link -> type.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    private static boolean shares(Account account, Set<String> units) {
        return units.stream().anyMatch(Groups.of(account)::contains);
    }
}
