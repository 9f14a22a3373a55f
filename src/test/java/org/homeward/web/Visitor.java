package org.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person at a computer of her own: a fresh browser profile in one language, and a watch over what leaves the house. */
final class Visitor implements AutoCloseable {

    private final String base;
    private final BrowserContext context;
    private final List<String> abroad = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    final Page page;

    Visitor(int port, String locale) {
        base = "http://localhost:" + port;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1280, 900));
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onRequest(request -> {
            if (!request.url().startsWith(base + "/") && !request.url().startsWith("data:")) {
                abroad.add(request.url());
            }
        });
        page = open();
    }

    Page open() {
        Page opened = context.newPage();
        opened.onPageError(faults::add);
        return opened;
    }

    Visitor logIn(String app, String login) {
        page.navigate(base + "/camunda/app/" + app + "/default/");
        page.locator("input[ng-model=username]").fill(login);
        page.locator("input[type=password]").fill("homeward");
        page.locator("form button[type=submit]").click();
        try {
            page.locator("[cam-widget-header] .account").waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError(
                    login + " was not let in: " + page.locator("body").innerText(), e);
        }
        return this;
    }

    Visitor go(String path) {
        page.navigate(base + path);
        return this;
    }

    Locator list(String name) {
        return page.locator(".task-filter .name a", new Page.LocatorOptions().setHasText(name));
    }

    Locator card(String number) {
        return page.locator(
                "ol.tasks-list li.task",
                new Page.LocatorOptions()
                        .setHas(page.locator(".homeward-card", new Page.LocatorOptions().setHasText(number))));
    }

    Visitor openTask(String number) {
        card(number).locator(".clickable").click();
        page.locator(".task-details .fjs-container .fjs-form-field").first().waitFor();
        return this;
    }

    Visitor take() {
        page.locator(".task-details button.claim").click();
        page.locator(".task-details button.unclaim").waitFor();
        return this;
    }

    Locator complete() {
        return page.locator(".form-actions .btn-primary");
    }

    Locator errors() {
        return page.locator(".fjs-form-field-error");
    }

    /** What a field's label, as the form shows it, belongs to. */
    Locator field(String label) {
        return page.locator(
                ".fjs-form-field",
                new Page.LocatorOptions().setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))));
    }

    @Override
    public void close() {
        context.close();
        assertThat(abroad).as("requests that left the house").isEmpty();
        assertThat(faults).as("errors in our scripts").isEmpty();
    }
}
