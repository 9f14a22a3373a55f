package org.homeward.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases as a unit may see them: the managing units see an open case whole; any other unit sees its own part while it has a task in
 * the case and for 90 days after its contribution; who reported it sees number, stage and status.
 */
@Component
public class CaseReader {

    /** A task t of one of the units that is open, or that it answered within 90 days. */
    static final String WORKS = """
            t.unit = any (:units) and (t.ended_at is null
                or t.ended_at > now() - interval '90 days' and (t.ended_how = 'completed' or t.ended_by is not null))
            """;

    private final JdbcClient jdbc;
    private final Managing managing;

    CaseReader(JdbcClient jdbc, Managing managing) {
        this.jdbc = jdbc;
        this.managing = managing;
    }

    /** How much of a case somebody sees. */
    public enum Sight {
        NONE,
        REPORTER,
        PART,
        WHOLE
    }

    /** What is asked of a case before anything is done in it. */
    public record CaseState(
            String number,
            String stage,
            String status,
            String caseRegion,
            boolean minor,
            @Nullable String report,
            @Nullable String rescue,
            @Nullable String person,
            @Nullable String processInstance,
            boolean recent) {}

    public record ServiceView(
            String serviceNumber,
            String service,
            String responsibleUnit,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt) {}

    public record CaseReferral(
            String referralNumber,
            String fromUnit,
            String toUnit,
            String status,
            @Nullable OffsetDateTime dueAt) {}

    /** @param services left out where the caller sees only number, stage and status */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseView(
            String caseNumber,
            String stage,
            String status,
            @Nullable List<ServiceView> services,
            @Nullable List<CaseReferral> referrals) {}

    public record CaseLine(
            String caseNumber,
            String stage,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime endedAt) {}

    public Optional<CaseState> state(String number) {
        return jdbc.sql("""
                        select number, stage, status, case_region, minor, report, rescue, person, process_instance,
                               ended_at is null or ended_at > now() - interval '90 days' as recent
                          from register.victim_case where number = ?
                        """).param(number).query(CaseState.class).optional();
    }

    public Sight sight(CaseState state, String login, Collection<String> units) {
        if (state.recent() && managing.cases(units, state.caseRegion())) {
            return Sight.WHOLE;
        }
        if (works(state.number(), units)) {
            return Sight.PART;
        }
        return reported(state, login, units) ? Sight.REPORTER : Sight.NONE;
    }

    /** A unit acts in an open case that it manages, or in which it has a task now. */
    public boolean mayAct(CaseState state, Collection<String> units) {
        return managing.cases(units, state.caseRegion())
                || jdbc.sql("""
                        select exists (select from register.task
                                        where case_number = ? and unit = any (?) and ended_at is null)
                        """)
                        .params(state.number(), units.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    public Optional<CaseView> find(String number, String login, Collection<String> units) {
        CaseState state = state(number).orElse(null);
        if (state == null) {
            return Optional.empty();
        }
        Sight sight = sight(state, login, units);
        if (sight == Sight.NONE) {
            return Optional.empty();
        }
        boolean more = sight != Sight.REPORTER;
        return Optional.of(new CaseView(
                number,
                state.stage(),
                state.status(),
                more ? services(number, units, sight == Sight.WHOLE) : null,
                more ? referrals(number, units, sight == Sight.WHOLE) : null));
    }

    /** @param since only cases opened or ended since then */
    public Page<CaseLine> list(
            Collection<String> units, @Nullable OffsetDateTime since, @Nullable String status, Page.Want want) {
        // Three index scans joined by number; an "or" over the tables would read every case.
        String mine = """
                with mine as (
                    select c.number from register.victim_case c
                     where c.case_region = any (:regions::bpchar[])
                       and (c.ended_at is null or c.ended_at > now() - interval '90 days')
                    union
                    select t.case_number from register.task t where t.case_number is not null and %s
                    union
                    select f.case_number from register.referral f where f.case_number is not null and %s)
                """.formatted(WORKS, ReferralReader.SEES);
        String where = """
                 from mine join register.victim_case c using (number)
                 where (cast(:status as text) is null or c.status = :status)
                   and (cast(:since as timestamptz) is null or c.opened_at >= :since or c.ended_at >= :since)
                """;
        JdbcClient.StatementSpec count = bind(jdbc.sql(mine + "select count(*)" + where), units, since, status);
        JdbcClient.StatementSpec rows = bind(
                jdbc.sql(mine + "select c.number as case_number, c.stage, c.status, c.opened_at, c.ended_at" + where
                        + " order by c.opened_at desc, c.number offset :offset limit :size"),
                units,
                since,
                status);
        return new Page<>(
                rows.param("offset", want.offset())
                        .param("size", want.size())
                        .query(CaseLine.class)
                        .list(),
                want.page(),
                want.size(),
                count.query(Long.class).single());
    }

    private JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql,
            Collection<String> units,
            @Nullable OffsetDateTime since,
            @Nullable String status) {
        return sql.param("units", units.toArray(String[]::new))
                .param("regions", managing.regions(units).toArray(String[]::new))
                .param("since", since, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("status", status, java.sql.Types.VARCHAR);
    }

    private boolean works(String number, Collection<String> units) {
        return jdbc.sql("select exists (select from register.task t where t.case_number = :number and " + WORKS
                        + ") or exists (select from register.referral f where f.case_number = :number and "
                        + ReferralReader.SEES + ")")
                .param("number", number)
                .param("units", units.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean reported(CaseState state, String login, Collection<String> units) {
        return state.report() != null
                && jdbc.sql("""
                        select exists (select from register.report
                                        where number = ? and (reported_by = ? or reporter_unit = any (?)))
                        """)
                        .params(state.report(), login, units.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private List<ServiceView> services(String number, Collection<String> units, boolean all) {
        return jdbc.sql("""
                        select number as service_number, service_type as service, responsible_unit, status, opened_at,
                               due_at, closed_at
                          from register.service
                         where case_number = :number and (:all or responsible_unit = any (:units))
                         order by opened_at, number
                        """)
                .param("number", number)
                .param("all", all)
                .param("units", units.toArray(String[]::new))
                .query(ServiceView.class)
                .list();
    }

    private List<CaseReferral> referrals(String number, Collection<String> units, boolean all) {
        return jdbc.sql("select f.number as referral_number, f.from_unit, f.to_unit, f.status, f.due_at"
                        + " from register.referral f where f.case_number = :number and (:all or "
                        + ReferralReader.SEES + ") order by f.opened_at, f.number")
                .param("number", number)
                .param("all", all)
                .param("units", units.toArray(String[]::new))
                .query(CaseReferral.class)
                .list();
    }
}
