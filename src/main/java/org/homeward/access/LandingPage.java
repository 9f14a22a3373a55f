package org.homeward.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
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
        HttpSession session = request.getSession(false);
        if (!WebappDoor.isLoggedIn(session)) {
            return APPS + "tasklist/";
        }
        Authentication person = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthentications()
                .get(0);
        Account account = callers.account(person.getIdentityId());
        if (Post.ADMIN.heldBy(account)) {
            return APPS + "admin/";
        }
        return APPS + (Post.OVERSEER.heldBy(account) && !Post.WORKER.heldBy(account) ? "cockpit/" : "tasklist/");
    }
}
