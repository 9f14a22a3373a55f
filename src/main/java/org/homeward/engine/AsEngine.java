package org.homeward.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does what the system itself decides while a person is logged in: the person's own rights do not bound it. */
@Component
public class AsEngine {

    private final IdentityService identity;

    AsEngine(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }

    /** Login of the person whose request this is; empty for jobs and the facade. */
    public String who() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null ? "" : person.getUserId();
    }
}
