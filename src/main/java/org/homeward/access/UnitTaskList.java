package org.homeward.access;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.query.QueryProperty;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the query "open tasks of these groups, newest or most urgent first" and states it so that the database reads
 * no more than the page: docs/decisions/0003. A query with any other condition is not one.
 */
final class UnitTaskList {

    static final String COUNT = "selectUnitTaskCount";

    enum Order {
        NEWEST("selectNewestUnitTasks"),
        DUE("selectDueUnitTasks");

        private final String statement;

        Order(String statement) {
            this.statement = statement;
        }

        String statement() {
            return statement;
        }
    }

    /** What the statements below know of, and what is no condition. */
    private static final Set<String> KNOWN = Set.of(
            "candidateGroup",
            "candidateGroups",
            "includeAssignedTasks",
            "unassigned",
            "dueBefore",
            "dueAfter",
            "initializeFormKeys",
            "withCommentAttachmentInfo",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "queries");

    private static final TaskQueryImpl UNCONDITIONAL = new TaskQueryImpl();

    private static final List<Field> OTHERS = Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !KNOWN.contains(field.getName()))
            .peek(field -> field.setAccessible(true))
            .toList();

    private UnitTaskList() {}

    /** Asked after the access rules have been put into the query: a check that is on means that they are not implied. */
    static boolean isOne(TaskQueryImpl query) {
        return !query.getAuthCheck().isAuthorizationCheckEnabled()
                && query.getQueries().size() == 1
                && query.getCandidateGroups() != null
                && !query.getCandidateGroups().isEmpty()
                && OTHERS.stream().allMatch(field -> Objects.equals(value(field, query), value(field, UNCONDITIONAL)));
    }

    static Optional<Order> orderOf(TaskQueryImpl query) {
        List<QueryOrderingProperty> orders = query.getOrderingProperties();
        if (orders.size() != 1 || orders.get(0).getRelation() != null) {
            return Optional.empty();
        }
        QueryOrderingProperty order = orders.get(0);
        if (isBy(order, TaskQueryProperty.CREATE_TIME) && order.getDirection() == Direction.DESCENDING) {
            return Optional.of(Order.NEWEST);
        }
        if (isBy(order, TaskQueryProperty.DUE_DATE) && order.getDirection() == Direction.ASCENDING) {
            return Optional.of(Order.DUE);
        }
        return Optional.empty();
    }

    private static boolean isBy(QueryOrderingProperty order, QueryProperty column) {
        return order.getQueryProperty().getName().equals(column.getName())
                && order.getQueryProperty().getFunction() == null;
    }

    /** An empty list is no condition to Camunda either; extending a filter leaves some. */
    private static @Nullable Object value(Field field, TaskQueryImpl query) {
        try {
            Object value = field.get(query);
            return value instanceof Object[] array && array.length == 0
                            || value instanceof Collection<?> list && list.isEmpty()
                    ? null
                    : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static String statements() {
        return list(Order.NEWEST, "TASK_CREATED_", "desc")
                + list(Order.DUE, "TASK_DUE_", "asc")
                + """
                <select id="%1$s" parameterType="org.camunda.bpm.engine.impl.TaskQueryImpl" resultType="long">
                  select (select count(*) %2$s and not TASK_SHARED_) + (select count(distinct TASK_ID_) %2$s and TASK_SHARED_)
                </select>
                """.formatted(COUNT, """
                from ${prefix}ACT_RU_IDENTITYLINK
                 where GROUP_ID_ in <foreach item="unit" collection="candidateGroups" open="(" separator="," close=")">#{unit}</foreach>
                   and TYPE_ = 'candidate' and TASK_ID_ is not null
                   <if test="unassigned or !includeAssignedTasks">and TASK_UNASSIGNED_</if>
                """ + DUE);
    }

    private static final String DUE = """
            <if test="dueBefore != null">and TASK_DUE_ &lt; #{dueBefore}</if>
            <if test="dueAfter != null">and TASK_DUE_ &gt; #{dueAfter}</if>
            """;

    /** Each unit's own page from the index, then the page of all. Camunda lets a group be linked to a task twice. */
    private static String list(Order order, String column, String direction) {
        return """
                <select id="%1$s" parameterType="org.camunda.bpm.engine.impl.TaskQueryImpl" resultMap="org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.taskResultMap">
                  select <include refid="columnSelection"/> from (
                    select distinct %2$s, TASK_ID_
                      from (values <foreach item="unit" collection="candidateGroups" separator=",">(#{unit})</foreach>) U(UNIT_)
                     cross join (values (true)<if test="!unassigned and includeAssignedTasks">, (false)</if>) S(UNASSIGNED_)
                     cross join lateral (
                       select distinct %2$s, TASK_ID_ from ${prefix}ACT_RU_IDENTITYLINK
                        where GROUP_ID_ = U.UNIT_ and TYPE_ = 'candidate' and TASK_UNASSIGNED_ = S.UNASSIGNED_
                          and TASK_ID_ is not null
                          %4$s
                        order by %2$s %3$s, TASK_ID_
                        limit cast(#{firstResult} as bigint) + #{maxResults}) L
                     order by %2$s %3$s, TASK_ID_
                     limit #{maxResults} offset #{firstResult}) P
                  inner join ${prefix}ACT_RU_TASK RES on RES.ID_ = P.TASK_ID_
                  order by %2$s %3$s, P.TASK_ID_
                </select>
                """.formatted(order.statement(), column, direction, DUE);
    }
}
