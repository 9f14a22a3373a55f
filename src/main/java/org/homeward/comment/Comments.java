package org.homeward.comment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.homeward.casefile.NumberSeal;
import org.homeward.casefile.ReadEntry;
import org.homeward.casefile.ReadLog;
import org.homeward.directory.Account;
import org.homeward.directory.Role;
import org.homeward.engine.Now;
import org.homeward.register.TaskRegister;
import org.homeward.register.TaskRegister.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The remarks on a task: read and written by whoever sees the task in a list, responsible or cooperating, and nobody else. */
@Component
public class Comments {

    /** Longest text, in characters. */
    public static final int LONGEST = 4000;

    private static final String KIND = "comment";

    private final JdbcTemplate jdbc;
    private final NumberSeal seal;
    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskRegister register;
    private final ReadLog readLog;

    Comments(
            JdbcTemplate jdbc,
            NumberSeal seal,
            TaskService tasks,
            IdentityService identity,
            TaskRegister register,
            ReadLog readLog) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.tasks = tasks;
        this.identity = identity;
        this.register = register;
        this.readLog = readLog;
    }

    /** Empty where the account may not know of the task, or there is none: the two look alike. */
    @Transactional
    public Optional<List<Comment>> of(String task, Account account) {
        if (!sees(account, task)) {
            return Optional.empty();
        }
        List<Comment> found = jdbc.query(
                "select author, unit, at, sealed from casefile.comment where task_id = ? order by id",
                (rs, row) -> new Comment(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getTimestamp(3).toInstant(),
                        new String(seal.open(KIND, rs.getBytes(4)), StandardCharsets.UTF_8)),
                task);
        if (!found.isEmpty()) {
            Place place = register.place(task);
            readLog.record(new ReadEntry(
                    account.login(), place.unit(), place.number(), "S3", task, Now.instant(), "comments"));
        }
        return Optional.of(found);
    }

    /** @return false where the account may not know of the task */
    @Transactional
    public boolean add(String task, Account account, String text) {
        if (!sees(account, task)) {
            return false;
        }
        byte[] sealed = seal.seal(register.place(task).number(), KIND, text.getBytes(StandardCharsets.UTF_8));
        jdbc.update(
                "insert into casefile.comment (task_id, author, unit, sealed) values (?, ?, ?, ?)",
                task,
                account.login(),
                account.units().stream().findFirst().orElse(""),
                sealed);
        return true;
    }

    /** The engine's own answer for this person, by the links that the task carries now. */
    private boolean sees(Account account, String task) {
        if (!account.worksForUnits()) {
            return false;
        }
        List<String> groups = new ArrayList<>(account.units());
        account.roles().stream().map(Role::code).forEach(groups::add);
        identity.setAuthentication(account.login(), groups);
        try {
            return tasks.createTaskQuery().taskId(task).count() == 1;
        } finally {
            identity.clearAuthentication();
        }
    }
}
