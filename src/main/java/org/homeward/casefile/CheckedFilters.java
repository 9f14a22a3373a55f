package org.homeward.casefile;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.query.Query;

/** Refuses to save a task filter that looks for a personal value: the filter's text would keep the value in clear. */
final class CheckedFilters extends FilterManager {

    private final PlainNames names;

    CheckedFilters(PlainNames names) {
        this.names = names;
    }

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        Query<?, ?> query = filter.getQuery();
        if (query instanceof TaskQueryImpl tasks) {
            refusePersonal(tasks);
            tasks.getQueries().forEach(this::refusePersonal);
        }
        return super.insertOrUpdateFilter(filter);
    }

    private void refusePersonal(TaskQueryImpl query) {
        query.getVariables().stream()
                .map(variable -> variable.getName())
                .filter(name -> !names.isPlain(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadUserRequestException(
                            "Variable '" + name + "' is personal and cannot be part of a filter");
                });
    }
}
