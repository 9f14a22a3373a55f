package org.homeward.register;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which instances carry a number now. */
@Component
class Instances {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    Instances(JdbcClient jdbc, @Lazy RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    /** Medical care may run several times in one case; every other process once for its number. */
    List<String> of(String process, String number) {
        return switch (process) {
            case "report-intake" -> find("select process_instance from register.report where number = ?", number);
            case "rescue-operation" -> find("select process_instance from register.rescue where number = ?", number);
            case "victim-case" ->
                find("select process_instance from register.victim_case where number = ? and status = 'open'", number);
            case "interagency-referral" ->
                find("select process_instance from register.referral where number = ? and closed_at is null", number);
            case "medical-care" ->
                find(
                        "select process_instance from register.service"
                                + " where ? in (number, case_number) and process = 'medical-care' and status = 'open'",
                        number);
            default ->
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, process).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        };
    }

    private List<String> find(String sql, String number) {
        return jdbc.sql(sql).param(number).query(String.class).list().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
