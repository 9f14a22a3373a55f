package org.homeward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.homeward.casefile.PlainNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the isolation between units into the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final Callers callers;
    private final AccessChecker checker;
    private final TaskRules tasks;
    private final Drafters drafters;
    private final KnownPasswords known;
    private final PlainNames plainNames;

    AccessPlugin(
            Callers callers,
            AccessChecker checker,
            TaskRules tasks,
            Drafters drafters,
            KnownPasswords known,
            ObjectProvider<PlainNames> plainNames) {
        this.callers = callers;
        this.checker = checker;
        this.tasks = tasks;
        this.drafters = drafters;
        this.known = known;
        this.plainNames = name -> {
            PlainNames declared = plainNames.getIfAvailable();
            return declared != null && declared.isPlain(name);
        };
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(true);
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setCommandCheckers(new ArrayList<>(List.of(checker)));
        engine.setTenantIdProvider(new RegionOfInstance());
        engine.setIdentityProviderSessionFactory(new Factory(OwnAccount.class, () -> new OwnAccount(callers, known)));
        engine.setCustomSessionFactories(with(
                engine.getCustomSessionFactories(),
                List.of(
                        new Factory(AuthorizationManager.class, () -> new QueryRules(callers, plainNames)),
                        new Factory(TaskManager.class, TaskLists::new),
                        new Factory(TenantManager.class, () -> new Regions(callers)))));
        engine.setCustomPostCommandInterceptorsTxRequired(
                with(engine.getCustomPostCommandInterceptorsTxRequired(), doorkeeper()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPostCommandInterceptorsTxRequiresNew(), doorkeeper()));
        engine.setCustomPostBPMNParseListeners(
                with(engine.getCustomPostBPMNParseListeners(), List.of(new ApprovalListeners(tasks, drafters))));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VisibleTasks.install(engine);
    }

    /** One for each chain, because an interceptor knows the one that follows it. */
    private List<CommandInterceptor> doorkeeper() {
        return List.of(new Doorkeeper(callers, tasks, plainNames));
    }

    private static <T> List<T> with(@Nullable List<T> others, List<? extends T> ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.addAll(ours);
        return all;
    }

    private record Factory(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }
}
