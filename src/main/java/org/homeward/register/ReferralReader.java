package org.homeward.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals as the asking and the asked unit see them; nobody else knows of them by this door. */
@Component
public class ReferralReader {

    /** A referral f from or to one of the units that is open, or ended within 90 days. */
    static final String SEES = """
            (f.from_unit = any (:units) or f.to_unit = any (:units))
                and (f.closed_at is null or f.closed_at > now() - interval '90 days')
            """;

    private static final String COLUMNS = """
            select f.number, f.case_number, f.report, f.service_type, f.from_unit, f.to_unit, f.status, f.opened_at, f.due_at,
                   f.closed_at, f.process_instance from register.referral f
            """;

    private final JdbcClient jdbc;

    ReferralReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ReferralRow(
            String number,
            @Nullable String caseNumber,
            @Nullable String report,
            String serviceType,
            String fromUnit,
            String toUnit,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String processInstance) {}

    /** What a list of referrals is narrowed to. */
    public record Filter(
            Collection<String> units,
            boolean incoming,
            boolean outgoing,
            @Nullable String status) {}

    public Optional<ReferralRow> find(String number, Collection<String> units) {
        return jdbc.sql(COLUMNS + " where f.number = :number and " + SEES)
                .param("number", number)
                .param("units", units.toArray(String[]::new))
                .query(ReferralRow.class)
                .optional();
    }

    /** Takes the referral for this transaction: whoever answers at the same time waits and then finds it answered. */
    public void lock(String number) {
        jdbc.sql("select number from register.referral where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
    }

    public Page<ReferralRow> list(Filter filter, Page.Want want) {
        String where = """
                 where (:incoming and f.to_unit = any (:units) or :outgoing and f.from_unit = any (:units))
                   and (f.closed_at is null or f.closed_at > now() - interval '90 days')
                   and (cast(:status as text) is null or f.status = :status)
                """;
        long total = bind(jdbc.sql("select count(*) from register.referral f" + where), filter)
                .query(Long.class)
                .single();
        return new Page<>(
                bind(
                                jdbc.sql(COLUMNS + where
                                        + " order by f.opened_at desc, f.number offset :offset limit :size"),
                                filter)
                        .param("offset", want.offset())
                        .param("size", want.size())
                        .query(ReferralRow.class)
                        .list(),
                want.page(),
                want.size(),
                total);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Filter filter) {
        return sql.param("units", filter.units().toArray(String[]::new))
                .param("incoming", filter.incoming())
                .param("outgoing", filter.outgoing())
                .param("status", filter.status(), java.sql.Types.VARCHAR);
    }
}
