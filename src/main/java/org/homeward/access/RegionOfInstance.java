package org.homeward.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** Marks each process instance with the region of the case, by which overseers are limited. */
class RegionOfInstance implements TenantIdProvider {

    /** Camunda shows an instance without a tenant to everybody; nobody oversees this region. */
    static final String NOWHERE = "nowhere";

    private static final List<String> REGIONS = List.of("caseRegion", "foundRegion", "receivedRegion");

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        DelegateExecution caller = start.getSuperExecution();
        return region(start.getVariables()::get)
                .or(() -> Optional.ofNullable(caller).map(DelegateExecution::getTenantId))
                .orElse(NOWHERE);
    }

    private static Optional<String> region(Function<String, @Nullable Object> variables) {
        return REGIONS.stream()
                .map(variables)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(code -> code.matches("[0-9]{6}"))
                .findFirst();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        DelegateExecution execution = decision.getExecution();
        return execution == null ? null : execution.getTenantId();
    }
}
