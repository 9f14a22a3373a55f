package org.homeward.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.homeward.directory.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads each role to its own place. */
@Controller
class LandingPage {

    private static final String APPS = "redirect:/camunda/app/";

    private final Callers callers;

    LandingPage(Callers callers) {
        this.callers = callers;
    }

    @GetMapping("/")
    String place(HttpServletRequest request) {
        Optional<Account> person = WebappDoor.login(request.getSession(false)).map(callers::account);
        return APPS + person.map(LandingPage::app).orElse("tasklist/");
    }

    private static String app(Account account) {
        if (Post.ADMIN.heldBy(account)) {
            return "admin/";
        }
        return Post.OVERSEER.heldBy(account) && !Post.WORKER.heldBy(account) ? "cockpit/" : "tasklist/";
    }
}
