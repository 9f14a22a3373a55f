package org.homeward.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.HomewardApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist in a real browser, as caseworkers and heads use it. */
@HomewardApp
class TasklistTest {

    private static final String FUZHOU = "public-security-350100-caseworker";
    private static final Pattern SUBMIT = Pattern.compile(".*/submit-form$");

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    private Visitor english(String login) {
        return new Visitor(port, "en-GB").logIn("tasklist", login);
    }

    private Visitor chinese(String login) {
        return new Visitor(port, "zh-CN").logIn("tasklist", login);
    }

    @Test
    void aCaseworkerFindsTheListsAndTasksOfTheUnitInBothLanguages() {
        String ours = desk.report("350100", "350121");
        String others = desk.report("350200", "350203");

        try (Visitor visitor = english(FUZHOU)) {
            assertThat(visitor.page.locator(".task-filter .name a")).containsText(new String[] {
                "My unit's open tasks", "Mine", "Due today", "Overdue", "Children", "Returned to us"
            });
            assertThat(visitor.card(ours)).containsText("Register the report");
            assertThat(visitor.card(others)).hasCount(0);
            assertThat(visitor.page.locator(".ce-eol-banner")).not().isVisible();

            visitor.page.locator(".homeward-language a").click();
            assertThat(visitor.list("本单位待办")).isVisible();
            assertThat(visitor.card(ours)).containsText("登记线索");
            assertThat(visitor.card(ours)).containsText("期限");
        }
        try (Visitor visitor = chinese(FUZHOU)) {
            assertThat(visitor.page.locator(".navbar-brand")).containsText("Homeward");
            assertThat(visitor.card(ours)).containsText("登记线索");
        }
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndACompletedTaskGoes() {
        String number = desk.report("350100", "350121");
        desk.register(number, "350100");

        try (Visitor visitor = chinese(FUZHOU)) {
            visitor.openTask(number);
            assertThat(visitor.page.locator("h2.task")).hasText("查重");
            assertThat(visitor.field("是否为新线索").first()).isVisible();

            visitor.take().complete().click();
            assertThat(visitor.errors().first()).hasText("此项必填。");

            visitor.page
                    .getByLabel("新线索", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(visitor.errors()).hasCount(0);
            visitor.complete().click();
            assertThat(visitor.page.locator(".task-details .task-card")).hasCount(0);
        }
        assertThat(desk.task(number).orElseThrow().path("taskDefinitionKey").asText())
                .isEqualTo("triage-report");
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheField() {
        String number = desk.report("350100", "350121");

        try (Visitor visitor = chinese(FUZHOU)) {
            visitor.openTask(number).take();
            visitor.page.route(SUBMIT, TasklistTest::forgetTheNarrative);
            visitor.complete().click();
            Locator error = visitor.field("线索内容").locator(".fjs-form-field-error");
            assertThat(error.last()).hasText("此项必填。");
            assertThat(visitor.page.locator(".page-notifications")).containsText("线索内容");

            visitor.page.unroute(SUBMIT);
            visitor.field("备注").locator("textarea").last().fill("虚构");
            assertThat(visitor.errors()).hasCount(0);
            visitor.complete().click();
            assertThat(visitor.page.locator(".task-details .task-card")).hasCount(0);
        }
    }

    private static void forgetTheNarrative(Route route) {
        try {
            ObjectNode body =
                    (ObjectNode) new ObjectMapper().readTree(route.request().postData());
            ((ObjectNode) body.path("variables")).remove("narrative");
            route.resume(new Route.ResumeOptions().setPostData(body.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aProtectiveRuleSpeaksTheReadersLanguage() {
        String number = desk.report("350100", "350121");

        try (Visitor visitor = chinese(FUZHOU)) {
            visitor.openTask(number).take();
            visitor.page.route(
                    SUBMIT,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(409)
                            .setContentType("application/json")
                            .setBody("{\"type\":\"ProtectiveRuleException\",\"message\":\"…\",\"code\":0,"
                                    + "\"rule\":\"minor-cannot-decline\",\"field\":\"outcome\","
                                    + "\"sentence\":\"A child cannot decline protection.\"}")));
            visitor.complete().click();
            assertThat(visitor.errors().first()).containsText("不能拒绝保护");
            assertThat(visitor.page.locator(".page-notifications")).containsText("不能拒绝保护");
        }
    }

    @Test
    void aDraftIsKeptOnTheServerAndNothingOnTheComputer() {
        String number = desk.report("350100", "350121");

        try (Visitor visitor = english(FUZHOU)) {
            visitor.openTask(number).take();
            visitor.field("Remarks").locator("textarea").last().fill("Half a thought (made up)");
            assertThat(visitor.page.locator(".homeward-draft-line")).containsText("Kept at");

            visitor.page.evaluate("localStorage.setItem('camunda-form:x', 'typed'),"
                    + " sessionStorage.setItem('camForm:x', 'typed')");
            String stored =
                    (String) visitor.page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
            assertThat(stored).doesNotContain("Half a thought", "typed");

            visitor.page.reload();
            visitor.page.locator(".homeward-draft-offer .btn-primary").click();
            assertThat(visitor.field("Remarks").locator("textarea").last()).hasValue("Half a thought (made up)");
            visitor.complete().click();
            assertThat(visitor.page.locator(".task-details .task-card")).hasCount(0);
        }
    }

    @Test
    void aDateMeansTheSameInEveryBrowser() {
        String number = desk.report("350100", "350121");

        for (String locale : List.of("zh-CN", "en-US")) {
            try (Visitor visitor = new Visitor(port, locale).logIn("tasklist", FUZHOU)) {
                visitor.openTask(number);
                if (visitor.page.locator("button.claim").isVisible()) {
                    visitor.take();
                }
                Locator date = visitor.page.locator(".fjs-datepicker input").first();
                for (String written : List.of("2026-02-05", "2026/2/5", "20260205", "2026年2月5日")) {
                    date.fill(written);
                    date.press("Tab");
                    assertThat(date).hasValue("2026-02-05");
                }
                for (String wrong : List.of("02/05/2026", "5.2.2026", "2026-02-30")) {
                    date.fill(wrong);
                    date.press("Tab");
                    assertThat(date).hasValue("");
                    assertThat(visitor.page.locator(".homeward-date-hint")).containsText(wrong);
                }
            }
        }
    }

    @Test
    void aTaskSentOnStandsInTheReturnedListOfTheNextUnit() {
        String number = desk.report("350100", "350121");
        desk.wrongUnit(number, FUZHOU, "public-security-350200");

        try (Visitor visitor = english("public-security-350200-caseworker")) {
            visitor.list("Returned to us").click();
            assertThat(visitor.card(number)).containsText("returned");
        }
        try (Visitor visitor = english(FUZHOU)) {
            assertThat(visitor.list("My unit's open tasks")).isVisible();
            assertThat(visitor.card(number)).hasCount(0);
        }
    }

    @Test
    void aHeadApprovesThePlan() {
        desk.report("350300", "350302");
        String number = desk.workUntil("approve-case-plan");
        String unit = desk.unitOf(number);

        try (Visitor visitor = chinese(unit + "-head")) {
            visitor.openTask(number);
            assertThat(visitor.page.locator("h2.task")).containsText("审批");
            visitor.take();
            visitor.page
                    .getByLabel("批准", new Page.GetByLabelOptions().setExact(true))
                    .check();
            visitor.complete().click();
            assertThat(visitor.page.locator(".task-details .task-card")).hasCount(0);
        }
    }

    @Test
    void anAgencyFindsNoTasksOfOthers() {
        String number = desk.report("350100", "350121");

        try (Visitor visitor = english("hotline-350100")) {
            assertThat(visitor.list("My unit's open tasks")).isVisible();
            assertThat(visitor.page.locator(".tasks-list .well")).isVisible();
            assertThat(visitor.card(number)).hasCount(0);
        }
    }

    @Test
    void whoeverWalksAwayIsLoggedOut() {
        try (Visitor visitor = chinese(FUZHOU)) {
            visitor.page.clock().install();
            visitor.page.reload();
            assertThat(visitor.list("本单位待办")).isVisible();
            visitor.page.clock().fastForward("14:05");
            assertThat(visitor.page.locator(".homeward-idle")).isVisible();
            visitor.page.clock().fastForward("01:00");
            assertThat(visitor.page.locator("input[type=password]")).isVisible();
        }
    }

    @Test
    void manyPagesAtOnceAreNeverBlank() {
        try (Visitor visitor = english(FUZHOU)) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                pages.add(visitor.open());
            }
            String address = visitor.page.url().replaceAll("#.*", "");
            pages.forEach(page -> page.evaluate("address => { location.href = address; }", address));
            pages.forEach(page ->
                    assertThat(page.locator(".task-filter .name a").first()).isVisible());
        }
    }
}
