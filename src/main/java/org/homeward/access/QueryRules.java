package org.homeward.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.EventSubscriptionQueryImpl;
import org.camunda.bpm.engine.impl.ExternalTaskQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.HistoricActivityInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricExternalTaskLogQueryImpl;
import org.camunda.bpm.engine.impl.HistoricIdentityLinkLogQueryImpl;
import org.camunda.bpm.engine.impl.HistoricIncidentQueryImpl;
import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.homeward.casefile.PlainNames;
import org.homeward.directory.Account;
import org.homeward.directory.Role;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each of the engine's queries may answer, and the permissions that the engine asks for outside of its command
 * checks. One instance lives for one command. A query that an account may not ask is refused here; the {@link Doorkeeper}
 * has answered it with nothing before it comes so far.
 */
class QueryRules extends AuthorizationManager {

    private final Callers callers;
    private final PlainNames plainNames;
    private final Map<TaskEntity, Optional<String>> watched = new HashMap<>();

    QueryRules(Callers callers, PlainNames plainNames) {
        this.callers = callers;
        this.plainNames = plainNames;
    }

    // Hands into which a command puts a task

    void watch(TaskEntity task) {
        watched.putIfAbsent(task, Optional.ofNullable(task.getAssignee()));
    }

    Set<TaskEntity> handedOver() {
        return watched.entrySet().stream()
                .filter(task -> !task.getValue()
                        .equals(Optional.ofNullable(task.getKey().getAssignee())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    // Permissions

    @Override
    public void checkAuthorization(@Nullable CompositePermissionCheck check) {
        callers.checked().filter(caller -> !Post.ADMIN.heldBy(caller)).ifPresent(caller -> {
            throw Refusal.because("Only an administrator may do this.");
        });
    }

    @Override
    public void checkAuthorization(Permission permission, Resource resource, @Nullable String id) {
        callers.checked()
                .filter(caller -> !may(caller, permission, resource, id))
                .ifPresent(caller -> {
                    throw new AuthorizationException(caller.login(), permission.getName(), resource.resourceName(), id);
                });
    }

    @Override
    public boolean isAuthorized(Permission permission, Resource resource, @Nullable String id) {
        return callers.checked()
                .map(caller -> may(caller, permission, resource, id))
                .orElse(true);
    }

    @Override
    public boolean isAuthorized(
            String login,
            @Nullable List<String> groups,
            Permission permission,
            Resource resource,
            @Nullable String id) {
        return may(callers.account(login), permission, resource, id);
    }

    @Override
    public boolean isAuthorized(String login, @Nullable List<String> groups, PermissionCheck check) {
        return may(callers.account(login), check.getPermission(), check.getResource(), check.getResourceId());
    }

    @Override
    public boolean isAuthorized(String login, @Nullable List<String> groups, CompositePermissionCheck check) {
        return Post.ADMIN.heldBy(callers.account(login));
    }

    @Override
    public boolean isAuthorized(CompositePermissionCheck check) {
        return callers.checked().map(Post.ADMIN::heldBy).orElse(true);
    }

    @Override
    public boolean isCamundaAdmin(Authentication authentication) {
        return authentication.getUserId() != null && Post.ADMIN.heldBy(callers.account(authentication.getUserId()));
    }

    private static boolean may(Account account, Permission permission, Resource resource, @Nullable String id) {
        if (Post.ADMIN.heldBy(account)) {
            return true;
        }
        boolean reads = permission.getName().equals(Permissions.READ.getName());
        return switch (Resources.values()[indexOf(resource)]) {
            case APPLICATION -> mayOpen(account, id);
            // What may be changed of the own account: OwnAccount.
            case USER ->
                account.login().equals(id) && (reads || permission.getName().equals(Permissions.UPDATE.getName()));
            case GROUP -> reads && Groups.of(account).contains(String.valueOf(id));
            case FILTER, PROCESS_DEFINITION, DECISION_DEFINITION, DECISION_REQUIREMENTS_DEFINITION ->
                reads && Post.EVERYONE.heldBy(account);
            // Cockpit's count of open tasks by unit, limited to the regions.
            case TASK -> reads && Post.OVERSEER.heldBy(account);
            default -> false;
        };
    }

    private static int indexOf(Resource resource) {
        return Arrays.stream(Resources.values())
                .filter(known -> known.resourceType() == resource.resourceType())
                .findFirst()
                .orElse(Resources.AUTHORIZATION)
                .ordinal();
    }

    private static boolean mayOpen(Account account, @Nullable String application) {
        return switch (String.valueOf(application)) {
            case "tasklist" -> Post.WORKER.heldBy(account) || Post.OVERSEER.heldBy(account);
            case "cockpit" -> Post.OVERSEER.heldBy(account);
            case "welcome" -> Post.EVERYONE.heldBy(account);
            default -> false;
        };
    }

    // Queries

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        limit(query, Post.WORKER, Post.OVERSEER);
        callers.checked()
                .filter(caller -> !Post.ADMIN.heldBy(caller))
                .ifPresent(caller -> VisibleTasks.limit(query, caller));
        if (callers.checked().isPresent()) {
            plainConditionsOnly(query);
        }
    }

    /** A condition on a value tells the value, also to somebody who may not read it. */
    private void plainConditionsOnly(TaskQueryImpl query) {
        boolean ignoresCase = query.getQueries().stream().anyMatch(part -> part.isVariableNamesIgnoreCase() != null);
        query.getQueries().stream()
                .flatMap(part -> part.getVariables().stream())
                .filter(variable -> ignoresCase || !plainNames.isPlain(variable.getName()))
                .findFirst()
                .ifPresent(variable -> {
                    throw Refusal.because("Personal values cannot be searched for.");
                });
    }

    @Override
    public void configureProcessDefinitionQuery(ProcessDefinitionQueryImpl query) {
        limit(query, Post.EVERYONE);
        if (query.isStartablePermissionCheck()) {
            callers.checked()
                    .filter(caller -> !Post.ADMIN.heldBy(caller))
                    .ifPresent(caller -> startable(query, caller));
        }
    }

    private static void startable(ProcessDefinitionQueryImpl query, Account caller) {
        AuthorizationCheck check = query.getAuthCheck();
        check.setAuthorizationCheckEnabled(true);
        check.setAuthUserId(caller.login());
        check.setAuthGroupIds(caller.roles().stream().map(Role::code).collect(Collectors.toList()));
        check.setPermissionChecks(definition(Permissions.READ));
        query.addProcessDefinitionCreatePermissionCheck(definition(Permissions.CREATE_INSTANCE));
    }

    private static CompositePermissionCheck definition(Permission permission) {
        return new PermissionCheckBuilder()
                .atomicCheck(Resources.PROCESS_DEFINITION, "RES.KEY_", permission)
                .build();
    }

    @Override
    public void configureDecisionDefinitionQuery(DecisionDefinitionQueryImpl query) {
        limit(query, Post.EVERYONE);
    }

    @Override
    public void configureDecisionRequirementsDefinitionQuery(DecisionRequirementsDefinitionQueryImpl query) {
        limit(query, Post.EVERYONE);
    }

    // An overseer's regions: Regions adds the condition to every query of the following

    @Override
    @SuppressWarnings("rawtypes")
    public void configureExecutionQuery(AbstractQuery query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureIncidentQuery(IncidentQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureJobQuery(JobQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureJobDefinitionQuery(JobDefinitionQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureEventSubscriptionQuery(EventSubscriptionQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureActivityStatisticsQuery(ActivityStatisticsQueryImpl query) {
        limit(query, Post.OVERSEER);
        query.getProcessInstancePermissionChecks().clear();
        query.getJobPermissionChecks().clear();
        query.getIncidentPermissionChecks().clear();
    }

    @Override
    public void configureProcessDefinitionStatisticsQuery(ProcessDefinitionStatisticsQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    @Override
    public void configureExternalTaskQuery(ExternalTaskQueryImpl query) {
        limit(query, Post.OVERSEER);
    }

    // The machine, and what has been

    @Override
    public void configureDeploymentQuery(DeploymentQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureDeploymentStatisticsQuery(DeploymentStatisticsQueryImpl query) {
        limit(query);
        query.getProcessInstancePermissionChecks().clear();
        query.getJobPermissionChecks().clear();
        query.getIncidentPermissionChecks().clear();
    }

    @Override
    public void configureConditionalEventSubscriptionQuery(ListQueryParameterObject query) {
        limit(query);
    }

    /** Answers an administrator with plain names only: see the {@link Doorkeeper}. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureExternalTaskFetch(ListQueryParameterObject query) {
        limit(query);
    }

    @Override
    public void configureHistoricProcessInstanceQuery(HistoricProcessInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricActivityInstanceQuery(HistoricActivityInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricVariableInstanceQuery(HistoricVariableInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricDetailQuery(HistoricDetailQueryImpl query) {
        limit(query);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected void configureHistoricVariableAndDetailQuery(AbstractQuery query) {
        limit(query);
    }

    @Override
    public void configureHistoricJobLogQuery(HistoricJobLogQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricIncidentQuery(HistoricIncidentQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricIdentityLinkQuery(HistoricIdentityLinkLogQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricDecisionInstanceQuery(HistoricDecisionInstanceQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricExternalTaskLogQuery(HistoricExternalTaskLogQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureHistoricBatchQuery(HistoricBatchQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureQueryHistoricFinishedInstanceReport(ListQueryParameterObject query, Resource resource) {
        limit(query);
    }

    @Override
    public void configureBatchQuery(BatchQueryImpl query) {
        limit(query);
    }

    @Override
    public void configureBatchStatisticsQuery(BatchStatisticsQueryImpl query) {
        limit(query);
    }

    // Accounts, groups, filters, grants

    @Override
    @SuppressWarnings("rawtypes")
    public void configureQuery(AbstractQuery query, Resource resource) {
        off(query.getAuthCheck());
        Optional<Account> caller = callers.checked().filter(account -> !Post.ADMIN.heldBy(account));
        if (caller.isEmpty()) {
            return;
        }
        if (query instanceof UserQueryImpl users) {
            users.userIdIn(common(users.getIds(), Set.of(caller.get().login())));
        } else if (query instanceof GroupQueryImpl groups) {
            groups.groupIdIn(common(groups.getIds(), Groups.of(caller.get())));
        } else if (resource != Resources.FILTER && resource != Resources.TENANT) {
            limit(query);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void configureQuery(AbstractQuery query, Resource resource, String column) {
        limit(query);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void configureQuery(AbstractQuery query, Resource resource, String column, Permission permission) {
        limit(query);
    }

    @Override
    public void configureQuery(ListQueryParameterObject query) {
        limit(query);
    }

    /** Never empty: an empty list is no condition. */
    private static String[] common(String @Nullable [] asked, Set<String> allowed) {
        List<String> common = new ArrayList<>(allowed);
        if (asked != null) {
            common.retainAll(Set.of(asked));
        }
        return common.isEmpty() ? new String[] {"-"} : common.toArray(String[]::new);
    }

    private void limit(ListQueryParameterObject query, Post... posts) {
        off(query.getAuthCheck());
        callers.checked()
                .filter(caller -> !Post.ADMIN.heldBy(caller))
                .filter(caller -> Arrays.stream(posts).noneMatch(post -> post.heldBy(caller)))
                .ifPresent(caller -> {
                    throw Refusal.because("This account may not ask for this.");
                });
    }

    private static void off(AuthorizationCheck check) {
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }
}
