package org.homeward.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.HomewardApp;
import org.homeward.benchmark.Figures.Row;
import org.homeward.directory.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * How long a caseworker of two units among 200 waits for the first page of "my unit's open tasks" and for its count, with
 * our isolation and with a bare Camunda on the same rows, alternately.
 */
@Tag("benchmark")
@HomewardApp
class IsolationBenchmark {

    private static final String LOGIN = "benchmark";
    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int ROUNDS = 10;
    private static final int CALLS = 20;
    /** The JVM is slow at first, which would flatter the ratios. */
    private static final int WARM_UP = 2_000;

    private static final long CAP = 30_000_000_000L;

    private static final String OURS = "Homeward";
    private static final String OFF = "Camunda, authorization off";
    private static final String ON = "Camunda, authorization on";

    @Autowired
    private ProcessEngine homeward;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Directory directory;

    private final List<ProcessEngine> bare = new ArrayList<>();
    private final Figures figures = new Figures();

    @Test
    void taskListStaysQuickAtAMillionOpenTasks() throws Exception {
        OpenTasks tasks = new OpenTasks(jdbc, deploy());
        List<String> mine = tasks.units().subList(7, 9);
        employ(mine);
        String filter = saveFilter();
        ProcessEngine off = bare("bareOff", false);
        ProcessEngine on = bare("bareOn", true);
        for (int size : SIZES) {
            tasks.growTo(size);
            Map<String, ProcessEngine> engines = new LinkedHashMap<>();
            engines.put(OURS, homeward);
            engines.put(OFF, off);
            if (size <= 100_000) {
                tasks.grant();
                engines.put(ON, on);
            }
            measure(size, engines, mine, filter);
        }
        Map<String, Double> ratios = ratios();
        figures.print(ratios);
        figures.write(Path.of("target", "benchmark", "isolation.json"), ratios);
    }

    @AfterEach
    void close() {
        homeward.getIdentityService().clearAuthentication();
        bare.forEach(ProcessEngine::close);
    }

    private String deploy() {
        homeward.getRepositoryService()
                .createDeployment()
                .name("benchmark")
                .addModelInstance(
                        "benchmark.bpmn",
                        Bpmn.createExecutableProcess("benchmark")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("t")
                                .endEvent()
                                .done())
                .deploy();
        return homeward.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("benchmark")
                .singleResult()
                .getId();
    }

    private void employ(List<String> units) throws InterruptedException {
        jdbc.update("insert into directory.account (login) values (?)", LOGIN);
        jdbc.update("insert into directory.account_role (login, role) values (?, 'caseworker')", LOGIN);
        units.forEach(
                unit -> jdbc.update("insert into directory.account_unit (login, unit) values (?, ?)", LOGIN, unit));
        jdbc.update("update directory.revision set number = number + 1");
        while (directory.account(LOGIN).isEmpty()) {
            Thread.sleep(200);
        }
    }

    private String saveFilter() {
        Filter filter = homeward.getFilterService()
                .newTaskFilter("benchmark")
                .setQuery(homeward.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}"));
        homeward.getFilterService().saveFilter(filter);
        jdbc.update("""
                insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                values ('filter', 1, 1, ?, 5, '*', 2)
                """, LOGIN);
        return filter.getId();
    }

    private ProcessEngine bare(String name, boolean authorization) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(pool());
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new SameHistoryLevel())));
        configuration.setHistory("benchmark");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setAuthorizationEnabled(authorization);
        configuration.setAuthorizationCheckRevokes("never");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        bare.add(engine);
        return engine;
    }

    private DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(new SimpleDriverDataSource(
                new Driver(),
                database.getJdbcUrl() + "?options=-c%20statement_timeout=30000",
                database.getUsername(),
                database.getPassword()));
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private void measure(int size, Map<String, ProcessEngine> engines, List<String> mine, String filter) {
        List<String> groups = new ArrayList<>(mine);
        groups.add("caseworker");
        Map<String, List<Long>> lists = new LinkedHashMap<>();
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        Map<String, Long> spent = new LinkedHashMap<>();
        List<Long> answers = new ArrayList<>();
        for (int round = size == SIZES[0] ? -WARM_UP / CALLS : -2; round < ROUNDS; round++) {
            for (Map.Entry<String, ProcessEngine> entry : engines.entrySet()) {
                String variant = entry.getKey();
                ProcessEngine engine = entry.getValue();
                lists.computeIfAbsent(variant, key -> new ArrayList<>());
                counts.computeIfAbsent(variant, key -> new ArrayList<>());
                for (int call = 0; call < CALLS && spent.getOrDefault(variant, 0L) < CAP; call++) {
                    engine.getIdentityService().setAuthentication(LOGIN, groups);
                    long listed = time(() -> (long) engine.getFilterService()
                            .listPage(
                                    filter,
                                    engine.getTaskService()
                                            .createTaskQuery()
                                            .orderByTaskCreateTime()
                                            .desc(),
                                    0,
                                    15)
                            .size());
                    long counted =
                            time(() -> answer(answers, engine.getFilterService().count(filter)));
                    engine.getIdentityService().clearAuthentication();
                    spent.merge(variant, Math.abs(listed) + Math.abs(counted), Long::sum);
                    // The first rounds warm up.
                    if (round >= 0 && listed > 0 && counted > 0) {
                        lists.get(variant).add(listed);
                        counts.get(variant).add(counted);
                    }
                }
            }
        }
        engines.keySet().forEach(variant -> {
            figures.add(Row.of(variant, size, "list", lists.get(variant)));
            figures.add(Row.of(variant, size, "count", counts.get(variant)));
        });
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    private static long answer(List<Long> answers, long count) {
        answers.add(count);
        return count;
    }

    /** Negative where the database gave up. */
    private static long time(Supplier<Long> call) {
        long start = System.nanoTime();
        try {
            call.get();
            return System.nanoTime() - start;
        } catch (ProcessEngineException e) {
            return start - System.nanoTime();
        }
    }

    private Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String query : List.of("list", "count")) {
            Row small = figures.find(OURS, SIZES[0], query).orElseThrow();
            Row large = figures.find(OURS, SIZES[2], query).orElseThrow();
            Row bareLarge = figures.find(OFF, SIZES[2], query).orElseThrow();
            ratios.put(OURS + ", " + query + ", 95 %, a million against a thousand", round(large.p95() / small.p95()));
            ratios.put(
                    OURS + " against " + OFF + ", " + query + ", 95 %, a million",
                    round(large.p95() / bareLarge.p95()));
        }
        return ratios;
    }

    private static double round(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }

    /** An engine refuses a database whose history level has another number. */
    private static class SameHistoryLevel extends HistoryLevelFull {

        @Override
        public int getId() {
            return 17;
        }

        @Override
        public String getName() {
            return "benchmark";
        }
    }
}
