package org.homeward.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.casefile.Identity;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees a task tells the others of it what she knows; nobody else reads or writes there. */
@RoadTest
class CommentsTest {

    private static final String WORDS = "the grandmother can be reached";

    @Autowired
    private Comments comments;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void cooperatingUnitReadsAndAnswersTheResponsibleOne(Road road) {
        String task = triage(road);

        assertThat(comments.add(task, account(Road.POLICE), WORDS)).isTrue();
        assertThat(comments.add(task, account(Road.WELFARE), "we have a bed")).isTrue();

        assertThat(comments.of(task, account(Road.WELFARE)).orElseThrow())
                .extracting(Comment::text)
                .containsExactly(WORDS, "we have a bed");
    }

    @Test
    void foreignUnitNeitherReadsNorWrites(Road road) {
        String task = triage(road);
        comments.add(task, account(Road.POLICE), WORDS);
        Account foreign = account("public-security-350103");

        assertThat(comments.of(task, foreign)).isEmpty();
        assertThat(comments.add(task, foreign, "curious")).isFalse();
    }

    @Test
    void textIsSealedInTheTable(Road road) {
        String task = triage(road);
        comments.add(task, account(Road.POLICE), WORDS);

        String row = jdbc.queryForObject(
                "select encode(sealed, 'escape') from casefile.comment where task_id = ?", String.class, task);

        assertThat(row).doesNotContain("grandmother");
    }

    private static String triage(Road road) {
        String report = road.reportToTriage(Identity.UNKNOWN);
        return road.task(report, "triage-report").getId();
    }

    private Account account(String unit) {
        return directory.account(unit + "-caseworker").orElseThrow();
    }
}
