package org.homeward.road;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.road.DemoAccounts.DemoAccount;
import org.homeward.road.FormFiller.Choice;
import org.homeward.road.Http.Answer;

/**
 * Does everybody's work over HTTP with what the outside is promised: the accounts of the file, the task's own form, Camunda's
 * REST API. Knows no process.
 */
public final class Newcomer {

    private static final Set<String> APPROVALS =
            Set.of("approve-case-plan", "approve-treatment-cost", "approve-closure");

    private final Http http;
    private final DemoAccounts accounts;
    private final Map<String, Map<String, Object>> preferred;
    private final Choice choice;
    private final List<String> done = new ArrayList<>();

    /** @param preferred values by key for a task, by the task's id */
    public Newcomer(Http http, DemoAccounts accounts, Map<String, Map<String, Object>> preferred) {
        this(http, accounts, preferred, Choice.FIRST);
    }

    Newcomer(Http http, DemoAccounts accounts, Map<String, Map<String, Object>> preferred, Choice choice) {
        this.http = http;
        this.accounts = accounts;
        this.preferred = preferred;
        this.choice = choice;
    }

    List<String> done() {
        return done;
    }

    /** Completes every open task, fires what waits for time, until nothing is open or the rounds are used up. */
    void workUntilNothingIsOpen(int rounds) {
        for (int round = 0; round < rounds; round++) {
            JsonNode tasks =
                    http.get("admin", "/engine-rest/task?maxResults=1000").json();
            if (tasks.isEmpty() && !waitForMessages() && !fireTimers()) {
                return;
            }
            for (JsonNode task : tasks) {
                complete(task);
            }
        }
        throw new AssertionError("Still open after " + rounds + " rounds: " + done);
    }

    /** As above for some rounds only. */
    void workFor(int rounds) {
        for (int round = 0; round < rounds; round++) {
            JsonNode tasks =
                    http.get("admin", "/engine-rest/task?maxResults=1000").json();
            if (tasks.isEmpty() && !waitForMessages()) {
                fireTimers();
            }
            for (JsonNode task : tasks) {
                complete(task);
            }
        }
    }

    public void complete(JsonNode task) {
        String id = task.path("id").asText();
        String name = task.path("taskDefinitionKey").asText();
        Answer links = http.get("admin", "/engine-rest/task/" + id + "/identity-links?type=candidate");
        if (links.status() != 200 || links.json().isEmpty()) {
            // A message took it back in the meantime, or nobody is responsible: the second is a fault.
            if (http.get("admin", "/engine-rest/task/" + id).status() == 404) {
                return;
            }
            throw new AssertionError(name + " has no unit");
        }
        String unit = links.json().get(0).path("groupId").asText();
        DemoAccount account = accounts.of(unit, APPROVALS.contains(name) ? "head" : "caseworker");
        Answer schema = http.get(account.login(), "/engine-rest/task/" + id + "/deployed-form");
        if (schema.status() != 200) {
            throw new AssertionError(account.login() + " cannot open " + name + ": " + schema.body());
        }
        Map<String, Object> known = new HashMap<>();
        JsonNode variables = http.get(
                        account.login(), "/engine-rest/task/" + id + "/form-variables?deserializeValues=false")
                .json();
        variables.properties().forEach(field -> known.put(field.getKey(), plain(field.getValue())));
        for (int attempt = 0; ; attempt++) {
            Map<String, Object> input =
                    new FormFiller(preferred.getOrDefault(name, Map.of()), known, choice).fill(schema.json());
            Answer answer = http.post(
                    account.login(), "/engine-rest/task/" + id + "/submit-form", Map.of("variables", typed(input)));
            if (answer.status() == 204) {
                done.add(name + "=" + input.getOrDefault("outcome", input.get("answer")));
                return;
            }
            // A protective rule refuses: another answer is needed, and there is one.
            if (answer.status() != 409
                    || attempt > 20
                    || answer.json().path("rule").asText("").isEmpty()) {
                throw new AssertionError(name + " by " + account.login() + " with " + input + ": " + answer.status()
                        + " " + answer.body());
            }
        }
    }

    private static Object plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        return value.isBoolean()
                ? value.asBoolean()
                : value.isNumber() ? value.asLong() : value.isNull() ? null : value.asText();
    }

    private static Map<String, Object> typed(Map<String, Object> input) {
        Map<String, Object> variables = new LinkedHashMap<>();
        input.forEach((key, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            if (value instanceof List<?> list) {
                variable.put("type", "Json");
                variable.put(
                        "value",
                        list.stream().map(code -> "\"" + code + "\"").toList().toString());
            } else {
                variable.put("value", value);
            }
            variables.put(key, variable);
        });
        return variables;
    }

    /** Internal messages are passed on right after a commit; give them a moment. */
    private boolean waitForMessages() {
        for (int i = 0; i < 20; i++) {
            pause();
            if (!http.get("admin", "/engine-rest/task?maxResults=1").json().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean fireTimers() {
        JsonNode jobs = http.get("admin", "/engine-rest/job?timers=true&maxResults=1000")
                .json();
        for (JsonNode job : jobs) {
            http.post("admin", "/engine-rest/job/" + job.path("id").asText() + "/execute", Map.of());
        }
        return !jobs.isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
