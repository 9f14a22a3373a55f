package org.homeward.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords, for the one who guesses and not for the account: it counts what came from one
 * address within a minute.
 */
@Component
class Brake {

    private static final int FREE = 20;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    boolean isOn(String who) {
        Failures counted = failures.get(who);
        return counted != null && !counted.isOver() && counted.number() >= FREE;
    }

    void failed(String who) {
        failures.merge(
                who,
                new Failures(1, System.nanoTime()),
                (old, one) -> old.isOver() ? one : new Failures(old.number() + 1, old.since()));
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        failures.values().removeIf(Failures::isOver);
    }

    private record Failures(int number, long since) {
        boolean isOver() {
            return System.nanoTime() - since > WINDOW;
        }
    }
}
