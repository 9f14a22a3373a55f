package org.homeward.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.homeward.HomewardApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit in a real browser, as a manager uses it. */
@HomewardApp
class CockpitTest {

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    @Test
    void aManagerSeesTheTasksOfTheRegionsUnits() {
        desk.report("350400", "350402");
        desk.report("350600", "350602");

        try (Visitor visitor = new Visitor(port, "zh-CN").logIn("cockpit", "manager-350400")) {
            Locator board = visitor.page.locator(".homeward-board");
            assertThat(board).containsText("三明市公安");
            assertThat(board).not().containsText("漳州市公安");
            assertThat(visitor.page.locator(".ce-eol-banner")).not().isVisible();
            assertThat(visitor.page.locator("a[href*='camunda.org']:visible, a[href*='camunda.io']:visible"))
                    .hasCount(0);
        }
    }

    @Test
    void aManagerSeesAnInstanceButNoVariable() {
        String number = desk.report("350400", "350402");
        String instance =
                desk.task(number).orElseThrow().path("processInstanceId").asText();

        try (Visitor visitor = new Visitor(port, "en-GB").logIn("cockpit", "manager-350400")) {
            visitor.go("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=variables-tab");
            assertThat(visitor.page.locator(".ctn-main")).containsText(number);
            assertThat(visitor.page.locator(".ctn-main")).not().containsText("crying at night");
            assertThat(visitor.page.locator("[cam-variable-table] tbody tr, .variables-table tbody tr"))
                    .hasCount(0);
            assertThat(visitor.page.locator("svg .djs-element").first()).isVisible();
        }
    }

    @Test
    void theBoardIsForThoseWhoAnswerForARegion() {
        try (Visitor visitor = new Visitor(port, "en-GB").logIn("tasklist", "public-security-350400-caseworker")) {
            Page page = visitor.page;
            APIResponse board = page.request().get("http://localhost:" + port + "/camunda/homeward/board");
            assertThat(board.status()).isEqualTo(403);
        }
        try (Visitor visitor = new Visitor(port, "en-GB")) {
            APIResponse board = visitor.page.request().get("http://localhost:" + port + "/camunda/homeward/board");
            assertThat(board.status()).isEqualTo(401);
        }
    }
}
