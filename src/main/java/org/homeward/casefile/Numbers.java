package org.homeward.casefile;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives reports, cases, services and referrals their numbers, such as {@code R-350100-2026-000001}. A number is used up at
 * once, on a connection apart, so that a long transaction keeps nobody waiting for the next; one rolled back leaves a gap.
 */
@Component
@DependsOnDatabaseInitialization
public class Numbers {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]-\\d{6}-\\d{4}-\\d{6,}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final Clock clock;

    Numbers(DataSource dataSource) throws SQLException {
        pool = ownPool(dataSource);
        jdbc = JdbcClient.create(pool);
        clock = Clock.system(CHINA);
    }

    /** @param letter R report, I rescue, V case, S service, F referral */
    public String next(char letter, String region) {
        if (letter < 'A' || letter > 'Z' || !REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("A number needs a capital letter and a region of six digits");
        }
        int year = LocalDate.now(clock).getYear();
        int serial = jdbc.sql("""
                        insert into casefile.number_counter as counter (letter, region, year, last_serial)
                        values (?, ?, ?, 1)
                        on conflict (letter, region, year) do update set last_serial = counter.last_serial + 1
                        returning last_serial
                        """)
                .params(String.valueOf(letter), region, year)
                .query(Integer.class)
                .single();
        return "%s-%s-%d-%06d".formatted(letter, region, year, serial);
    }

    /** True for what {@link #next} may have given: then it says nothing about a person. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static HikariDataSource ownPool(DataSource dataSource) throws SQLException {
        HikariConfig config = new HikariConfig();
        dataSource.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("numbers");
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        // The log is written in order: a number whose transaction is durable makes its counter durable with it.
        config.setConnectionInitSql("set synchronous_commit = off");
        return new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
