package org.homeward.web;

import java.util.Date;
import org.homeward.engine.Now;
import org.springframework.stereotype.Component;

/** Today in China, for the ready-made lists; they name it in their expressions. */
@Component("chinaDay")
public class ChinaDay {

    public Date getStart() {
        return Date.from(Now.today().atStartOfDay(Now.CHINA).toInstant());
    }

    public Date getEnd() {
        return Date.from(Now.today().plusDays(1).atStartOfDay(Now.CHINA).toInstant());
    }

    public Date getNow() {
        return Date.from(Now.instant());
    }
}
