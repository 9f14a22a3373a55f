package org.homeward.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The time by the engine's clock, which tests may set, and the day in China. */
public final class Now {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Now() {}

    public static Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    public static OffsetDateTime inChina() {
        return OffsetDateTime.ofInstant(instant(), CHINA);
    }

    public static LocalDate today() {
        return inChina().toLocalDate();
    }
}
