package org.homeward.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.homeward.routing.Returned;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that every caseworker finds in Tasklist, the same for all: who asks decides what they hold. */
@Component
class ReadyLists {

    static final String CHINESE_NAME = "nameZh";
    static final String CHINESE_DESCRIPTION = "descriptionZh";

    private static final String KEY = "homeward";
    private static final String EDITION = "edition";

    /** To be raised with every change of a list; an older edition is replaced. */
    private static final int CURRENT = 1;

    private static final long LOCK = 0x686f6d65_6c697374L;

    private record Shipped(
            String key,
            String english,
            String chinese,
            String hint,
            String chineseHint,
            String color,
            UnaryOperator<TaskQuery> query) {}

    private static final List<Shipped> LISTS = List.of(
            new Shipped(
                    "unit",
                    "My unit's open tasks",
                    "本单位待办",
                    "All open tasks of your units",
                    "本单位全部未办结任务",
                    "#2f6f5e",
                    ReadyLists::ofMyUnits),
            new Shipped(
                    "mine",
                    "Mine",
                    "我的任务",
                    "Tasks that you have taken",
                    "我已领取的任务",
                    "#2c5f8a",
                    query -> query.taskAssigneeExpression("${currentUser()}")),
            new Shipped(
                    "today",
                    "Due today",
                    "今日到期",
                    "Tasks of your units that end today",
                    "本单位今日到期的任务",
                    "#9a6700",
                    query -> ofMyUnits(query)
                            .dueAfterExpression("${chinaDay.start}")
                            .dueBeforeExpression("${chinaDay.end}")),
            new Shipped(
                    "overdue",
                    "Overdue",
                    "已逾期",
                    "Tasks of your units whose time is over",
                    "本单位已超过期限的任务",
                    "#b3261e",
                    query -> ofMyUnits(query).dueBeforeExpression("${chinaDay.now}")),
            new Shipped(
                    "children",
                    "Children",
                    "儿童",
                    "Tasks of your units for a child, or for somebody whose age is not known",
                    "本单位涉及儿童或年龄不明者的任务",
                    "#7b4397",
                    query -> ofMyUnits(query).processVariableValueEquals("minor", true)),
            new Shipped(
                    "returned",
                    "Returned to us",
                    "退回本单位",
                    "Tasks that another unit or a head has sent back to yours",
                    "其他单位或负责人退回本单位的任务",
                    "#5f5f5f",
                    query -> ofMyUnits(query).taskMinPriority(Returned.PRIORITY)));

    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;

    ReadyLists(FilterService filters, TaskService tasks, JdbcTemplate jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    private static TaskQuery ofMyUnits(TaskQuery query) {
        return query.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void ship() {
        // Nodes that start together do it one after the other.
        jdbc.query("select pg_advisory_xact_lock(?)", rs -> {}, LOCK);
        List<Filter> known = filters.createTaskFilterQuery().list();
        for (int i = 0; i < LISTS.size(); i++) {
            ship(LISTS.get(i), i + 1, known);
        }
    }

    private void ship(Shipped list, int position, List<Filter> known) {
        Filter filter = known.stream()
                .filter(candidate -> list.key().equals(candidate.getProperties().get(KEY)))
                .findFirst()
                .orElseGet(filters::newTaskFilter);
        if (filter.getId() != null && edition(filter) >= CURRENT) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(KEY, list.key());
        properties.put(EDITION, CURRENT);
        properties.put("priority", position);
        properties.put("color", list.color());
        properties.put("refresh", true);
        properties.put("description", list.hint());
        properties.put(CHINESE_NAME, list.chinese());
        properties.put(CHINESE_DESCRIPTION, list.chineseHint());
        properties.put("showUndefinedVariable", false);
        filter.setName(list.english());
        filter.setQuery(list.query().apply(tasks.createTaskQuery()));
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }

    private static int edition(Filter filter) {
        return filter.getProperties().get(EDITION) instanceof Number edition ? edition.intValue() : 0;
    }
}
