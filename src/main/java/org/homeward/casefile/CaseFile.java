package org.homeward.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of persons beside the engine: who they are, each sealed with a key of their own, and the longer texts that belong
 * to a number. Joins the transaction of the command that calls it.
 */
@Component
@Transactional
public class CaseFile {

    private static final String PERSON =
            "select report_number, code, key_id, case_number, hand_over from casefile.person ";

    private final JdbcClient jdbc;
    private final Keys keys;
    private final BlindIndex index;
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    CaseFile(JdbcClient jdbc, Keys keys, BlindIndex index) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.index = index;
    }

    /** Adds the next person of a report, with a key of the person's own. */
    public Person add(String reportNumber, Identity identity) {
        // Two who add to one report at once wait for each other; reports do not wait for reports.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(reportNumber)
                .query((row, i) -> i)
                .list();
        int count = jdbc.sql("select count(*) from casefile.person where report_number = ?")
                .param(reportNumber)
                .query(Integer.class)
                .single();
        String code = "p" + (count + 1);
        String keyId = keys.create(reportNumber + "/" + code);
        jdbc.sql("insert into casefile.person (report_number, code, key_id, sealed) values (?, ?, ?, ?)")
                .params(reportNumber, code, keyId, seal(keyId, reportNumber, identity))
                .update();
        index(reportNumber, code, identity);
        return new Person(reportNumber, code, keyId, null, HandOver.AWAITED);
    }

    /** Replaces what is known of a person. */
    public void update(Person person, Identity identity) {
        jdbc.sql("update casefile.person set sealed = ? where report_number = ? and code = ?")
                .params(seal(person.keyId(), person.reportNumber(), identity), person.reportNumber(), person.code())
                .update();
        jdbc.sql("delete from casefile.blind_index where report_number = ? and code = ?")
                .params(person.reportNumber(), person.code())
                .update();
        index(person.reportNumber(), person.code(), identity);
    }

    public Identity identity(Person person) {
        byte[] sealed = jdbc.sql("select sealed from casefile.person where report_number = ? and code = ?")
                .params(person.reportNumber(), person.code())
                .query(byte[].class)
                .single();
        try {
            return json.readValue(
                    Aes.open(keys.secret(person.keyId()), identityOf(person.reportNumber()), sealed), Identity.class);
        } catch (IOException e) {
            throw new UnreadableException(
                    "The identity record of a person of " + person.reportNumber() + " is damaged");
        }
    }

    /** The persons of a report in the order of reporting. */
    public List<Person> persons(String reportNumber) {
        return jdbc.sql(PERSON + "where report_number = ? order by length(code), code")
                .param(reportNumber)
                .query(CaseFile::person)
                .list();
    }

    public Optional<Person> person(String reportNumber, String code) {
        return jdbc.sql(PERSON + "where report_number = ? and code = ?")
                .params(reportNumber, code)
                .query(CaseFile::person)
                .optional();
    }

    public Optional<Person> personOfCase(String caseNumber) {
        return jdbc.sql(PERSON + "where case_number = ?")
                .param(caseNumber)
                .query(CaseFile::person)
                .optional();
    }

    /** Gives the person a case of her own, whose variables are then sealed with her key. */
    public void assign(Person person, String caseNumber) {
        keys.bind(caseNumber, person.keyId());
        int rows = jdbc.sql("update casefile.person set case_number = ?"
                        + " where report_number = ? and code = ? and (case_number is null or case_number = ?)")
                .params(caseNumber, person.reportNumber(), person.code(), caseNumber)
                .update();
        if (rows == 0) {
            throw new IllegalStateException(
                    person.code() + " of " + person.reportNumber() + " already has another case");
        }
    }

    public void handOver(Person person, HandOver state) {
        jdbc.sql("update casefile.person set hand_over = ? where report_number = ? and code = ?")
                .params(state.code(), person.reportNumber(), person.code())
                .update();
    }

    /** Persons of exactly this name or alias; case, width and spaces make no difference. */
    public List<Person> findByName(String name) {
        return find(index.hash(BlindIndex.NAME, name));
    }

    public List<Person> findByIdNumber(String idNumber) {
        return find(index.hash(BlindIndex.ID_NUMBER, idNumber));
    }

    public List<Person> findByBirthDate(LocalDate birthDate) {
        return find(index.hash(BlindIndex.BIRTH_DATE, birthDate.toString()));
    }

    /** Persons whose names share most pairs of letters with this one, the likest first, for a closer look by the caller. */
    public List<Person> findLikeName(String name, int limit) {
        List<byte[]> hashes = index.bigrams(name).stream()
                .map(bigram -> index.hash(BlindIndex.NAME_BIGRAM, bigram).value())
                .toList();
        if (hashes.isEmpty()) {
            return findByName(name);
        }
        return jdbc.sql("""
                        select p.report_number, p.code, p.key_id, p.case_number, p.hand_over
                        from (
                            select report_number, code, count(*) as shared
                            from casefile.blind_index
                            where kind = 'name-bigram' and hash in (:hashes)
                            group by report_number, code
                            order by shared desc
                            limit :limit
                        ) likest
                        join casefile.person p using (report_number, code)
                        order by likest.shared desc, p.report_number, p.code
                        """)
                .param("hashes", hashes)
                .param("limit", limit)
                .query(CaseFile::person)
                .list();
    }

    /**
     * Adds a text to a number's file.
     *
     * @param kind what it is, in kebab-case: narrative, reporter, supplement, referral-reason, event-data, …
     */
    public void addText(String number, String kind, String text) {
        String keyId = keys.keyOf(number).orElseThrow(() -> new MissingKeyException(number + " has no key"));
        byte[] sealed = Aes.seal(keys.secret(keyId), textOf(number, kind), text.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into casefile.sealed_text (number, kind, key_id, ciphertext) values (?, ?, ?, ?)")
                .params(number, kind, keyId, sealed)
                .update();
    }

    /** The texts of one kind, the oldest first. */
    public List<SealedText> texts(String number, String kind) {
        return jdbc.sql("select key_id, ciphertext, written_at from casefile.sealed_text"
                        + " where number = ? and kind = ? order by id")
                .params(number, kind)
                .query((row, i) -> new SealedText(
                        kind,
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        new String(
                                Aes.open(
                                        keys.secret(row.getString("key_id")),
                                        textOf(number, kind),
                                        row.getBytes("ciphertext")),
                                StandardCharsets.UTF_8)))
                .list();
    }

    /** For what is kept for a while only, such as drafts. */
    public void removeTexts(String number, String kind) {
        jdbc.sql("delete from casefile.sealed_text where number = ? and kind = ?")
                .params(number, kind)
                .update();
    }

    private List<Person> find(BlindIndex.Hash hash) {
        return jdbc.sql(PERSON + "where (report_number, code) in"
                        + " (select report_number, code from casefile.blind_index where kind = ? and hash = ?)"
                        + " order by report_number, length(code), code")
                .params(hash.kind(), hash.value())
                .query(CaseFile::person)
                .list();
    }

    private void index(String reportNumber, String code, Identity identity) {
        Collection<BlindIndex.Hash> hashes = index.of(identity);
        if (hashes.isEmpty()) {
            return;
        }
        jdbc.sql("insert into casefile.blind_index (report_number, code, kind, hash)"
                        + " select ?, ?, kind, hash from unnest(?, ?) as hashes (kind, hash) on conflict do nothing")
                .params(
                        reportNumber,
                        code,
                        hashes.stream().map(BlindIndex.Hash::kind).toArray(String[]::new),
                        hashes.stream().map(BlindIndex.Hash::value).toArray(byte[][]::new))
                .update();
    }

    private byte[] seal(String keyId, String reportNumber, Identity identity) {
        try {
            return Aes.seal(keys.secret(keyId), identityOf(reportNumber), json.writeValueAsBytes(identity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String identityOf(String reportNumber) {
        return "identity " + reportNumber;
    }

    private static String textOf(String number, String kind) {
        return kind + " " + number;
    }

    private static Person person(ResultSet row, int i) throws SQLException {
        return new Person(
                row.getString("report_number"),
                row.getString("code"),
                row.getString("key_id"),
                row.getString("case_number"),
                HandOver.of(row.getString("hand_over")));
    }
}
