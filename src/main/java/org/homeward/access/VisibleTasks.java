package org.homeward.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.homeward.directory.Account;

/**
 * The engine's own task query with one condition in place of its join over grants: assigned to the caller, or linked to one
 * of the caller's units; for an overseer, of one of the caller's regions. The statement is made from the engine's mapping,
 * so that every other condition stays Camunda's; a mapping that is not as expected ends the start.
 */
final class VisibleTasks {

    private static final String MAPPING = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String CHECKED =
            "authCheck.shouldPerformAuthorizatioCheck &amp;&amp; authCheck.authUserId != null";

    private VisibleTasks() {}

    /** Hands the caller to the statement below, in the fields that the stock statement leaves unused then. */
    static void limit(TaskQueryImpl query, Account caller) {
        if (isImplied(query, caller)) {
            return;
        }
        AuthorizationCheck check = query.getAuthCheck();
        check.setAuthorizationCheckEnabled(true);
        check.setRevokeAuthorizationCheckEnabled(false);
        check.setAuthUserId(caller.login());
        check.setAuthGroupIds(Post.WORKER.heldBy(caller) ? new ArrayList<>(Groups.of(caller)) : List.of());
        // MyBatis asks for a check only where there is one.
        check.setPermissionChecks(new PermissionCheckBuilder()
                .atomicCheck(Resources.TASK, "RES.ID_", Permissions.READ)
                .build());
        query.getTenantCheck().setTenantCheckEnabled(false);
        query.getTenantCheck()
                .setAuthTenantIds(Post.OVERSEER.heldBy(caller) ? new ArrayList<>(caller.regions()) : List.of());
    }

    /** Who asks for the tasks of the own units, or for the own tasks, may see every one of the answer. */
    private static boolean isImplied(TaskQueryImpl query, Account caller) {
        if (query.getQueries().size() != 1 || query.isOrQueryActive() || !Post.WORKER.heldBy(caller)) {
            return false;
        }
        List<String> asked = query.getCandidateGroups();
        return caller.login().equals(query.getAssignee())
                || query.getCandidateUser() == null
                        && query.getCandidateGroupLike() == null
                        && asked != null
                        && !asked.isEmpty()
                        && Groups.of(caller).containsAll(asked);
    }

    static void install(ProcessEngineConfigurationImpl engine) {
        Configuration configuration = engine.getSqlSessionFactory().getConfiguration();
        String mapper = mapper(read());
        new XMLMapperBuilder(
                        new ByteArrayInputStream(mapper.getBytes(StandardCharsets.UTF_8)),
                        configuration,
                        "org/homeward/access/VisibleTasks.xml",
                        configuration.getSqlFragments())
                .parse();
        DbSqlSessionFactory sessions = engine.getDbSqlSessionFactory();
        // The map is shared by all engines of the JVM.
        Map<String, String> statements = new HashMap<>(sessions.getStatementMappings());
        statements.put("selectTaskByQueryCriteria", "selectVisibleTasks");
        statements.put("selectTaskCountByQueryCriteria", "selectVisibleTaskCount");
        sessions.setStatementMappings(statements);
    }

    static String mapper(String mapping) {
        String part =
                between(mapping, "<select id=\"selectTaskByQueryCriteria\"", "<select id=\"selectTaskByNativeQuery\"");
        part = once(part, "id=\"selectTaskByQueryCriteria\"", "id=\"selectVisibleTasks\"");
        part = once(part, "id=\"selectTaskCountByQueryCriteria\"", "id=\"selectVisibleTaskCount\"");
        part = once(
                part,
                "resultMap=\"taskResultMap\"",
                "resultMap=\"org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.taskResultMap\"");
        part = once(part, "(?s) \\|\\|\\s+" + literal(CHECKED) + "\">(\\s+<bind name=\"D_JOIN\")", "\">$1");
        part = once(
                part,
                "(?s)<if test=\"" + literal(CHECKED) + "\">\\s+<if test=\"!authCheck.revokeAuthorizationCheckEnabled\">"
                        + "\\s+<include refid=\"[\\w.]+authCheckJoinWithoutOnClause\" />.*?</if>\\s+</if>",
                "");
        part = once(
                part,
                "(?s)<bind name=\"applyAuthorizationCheckForCaseInstances\"[^>]+>\\s+"
                        + "<include refid=\"[\\w.]+contextualAuthorizationCheck\" />",
                CONDITION);
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="org.homeward.access.VisibleTasks">
                """ + part + UnitTaskList.statements() + "</mapper>";
    }

    private static final String CONDITION = """
            <if test="authCheck.shouldPerformAuthorizatioCheck">
              and (
                RES.ID_ in (
                  select ID_ from \\${prefix}ACT_RU_TASK where ASSIGNEE_ = #{authCheck.authUserId}
                  <if test="!authCheck.authGroupIds.isEmpty">
                    union all
                    select TASK_ID_ from \\${prefix}ACT_RU_IDENTITYLINK
                     where TYPE_ in ('candidate', 'cooperating') and GROUP_ID_ in
                    <foreach item="unit" collection="authCheck.authGroupIds" open="(" separator="," close=")">#{unit}</foreach>
                  </if>
                )
                <if test="!tenantCheck.authTenantIds.isEmpty">
                  or RES.TENANT_ID_ in
                  <foreach item="region" collection="tenantCheck.authTenantIds" open="(" separator="," close=")">#{region}</foreach>
                </if>
              )
            </if>
            """;

    private static String literal(String text) {
        return Pattern.quote(text);
    }

    private static String once(String text, String pattern, String replacement) {
        String first = text.replaceFirst(pattern, replacement);
        if (first.equals(text) || !first.replaceFirst(pattern, replacement).equals(first)) {
            throw new IllegalStateException("The engine's task query is not as expected: " + pattern);
        }
        return first;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = text.indexOf(end);
        if (from < 0 || to < from || text.indexOf(start, from + 1) >= 0) {
            throw new IllegalStateException("The engine's task query is not as expected: " + start);
        }
        return text.substring(from, to);
    }

    private static String read() {
        try (InputStream in =
                ProcessEngineConfigurationImpl.class.getClassLoader().getResourceAsStream(MAPPING)) {
            if (in == null) {
                throw new IOException(MAPPING + " is missing from the engine");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
