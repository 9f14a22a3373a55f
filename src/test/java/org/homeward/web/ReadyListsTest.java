package org.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.homeward.HomewardApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardApp
class ReadyListsTest {

    @Autowired
    private ReadyLists lists;

    @Autowired
    private FilterService filters;

    @Test
    void nodesThatStartTogetherShipEachListOnce() throws Exception {
        filters.createTaskFilterQuery().list().forEach(list -> filters.deleteFilter(list.getId()));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> start = () -> {
                lists.ship();
                return null;
            };
            for (Future<Void> started : nodes.invokeAll(List.of(start, start, start, start))) {
                started.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(filters.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder(
                        "My unit's open tasks", "Mine", "Due today", "Overdue", "Children", "Returned to us");
    }

    @Test
    void whatAnAdministratorHasChangedStays() {
        Filter list = filters.createTaskFilterQuery().filterName("Mine").singleResult();
        filters.saveFilter(list.setName("My work"));

        lists.ship();

        assertThat(filters.createTaskFilterQuery().list())
                .hasSize(6)
                .extracting(Filter::getName)
                .contains("My work");
        filters.saveFilter(filters.getFilter(list.getId()).setName("Mine"));
    }
}
