package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CasefileTest
class CaseFileTest {

    private static final Identity XIAOFANG = identity("王小芳", "350102200901011234", LocalDate.of(2009, 1, 1));

    @Autowired
    CaseFile file;

    @Autowired
    Keys keys;

    @Autowired
    Numbers numbers;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    private String report;

    @BeforeEach
    void report() {
        report = numbers.next('R', "350100");
        keys.create(report);
    }

    @Test
    void aPersonIsReadBackAndFoundWithoutBeingStoredInClear() {
        Person first = file.add(report, XIAOFANG);
        Person second = file.add(report, identity("Qxuyễn Thị Hoa", null, null));
        assertThat(file.persons(report)).containsExactly(first, second);
        assertThat(first.code() + second.code()).isEqualTo("p1p2");
        assertThat(first.keyId()).isNotEqualTo(second.keyId());
        assertThat(file.identity(first)).isEqualTo(XIAOFANG);

        assertThat(file.findByName("王 小芳")).contains(first).doesNotContain(second);
        assertThat(file.findByName("ＱＸＵＹỄＮ thị hoa")).contains(second);
        assertThat(file.findByIdNumber("350102200901011234")).contains(first);
        assertThat(file.findByBirthDate(LocalDate.of(2009, 1, 1))).contains(first);
        assertThat(file.findByBirthDate(LocalDate.of(2009, 1, 2))).doesNotContain(first);
        assertThat(file.findLikeName("Qxuyễn Thị Hoà", 5)).contains(second);
        for (String secret : List.of("王小芳", "350102200901011234", "2009-01-01", "Qxuyễn Thị")) {
            assertThat(new Dump(jdbc).tablesWith(secret)).as(secret).isEmpty();
        }
    }

    @Test
    void whatIsCorrectedIsFoundByTheNewNameOnly() {
        Person person = file.add(report, identity("陈美丽", null, null));
        file.update(person, identity("陈美莉", null, null));
        assertThat(file.findByName("陈美丽")).isEmpty();
        assertThat(file.findByName("陈美莉")).containsExactly(person);
        assertThat(file.identity(person).name()).isEqualTo("陈美莉");
    }

    @Test
    void theCaseIsSealedWithThePersonsKey() {
        Person person = file.add(report, XIAOFANG);
        String caseNumber = numbers.next('V', "350100");
        file.assign(person, caseNumber);
        file.handOver(person, HandOver.HANDED_OVER);
        assertThat(file.personOfCase(caseNumber))
                .hasValue(new Person(report, "p1", person.keyId(), caseNumber, HandOver.HANDED_OVER));
        String instance = runtime.startProcessInstanceByKey("sealed-child", caseNumber, Map.of("surname", "王"))
                .getId();

        file.addText(caseNumber, "supplement", "来自海边".repeat(5_000));
        file.addText(caseNumber, "supplement", "second");
        assertThat(file.texts(caseNumber, "supplement"))
                .extracting(SealedText::text)
                .containsExactly("来自海边".repeat(5_000), "second");

        keys.destroy(person.keyId());
        assertThatThrownBy(() -> runtime.getVariable(instance, "surname")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> file.identity(person)).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> file.texts(caseNumber, "supplement")).isInstanceOf(UnreadableException.class);
        assertThat(file.findByName("王小芳")).doesNotContain(person);
    }

    @Test
    void aNumberHasOneKeyAndAPersonOneCase() {
        Person person = file.add(report, XIAOFANG);
        assertThatThrownBy(() -> keys.create(report)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.bind(report, person.keyId())).isInstanceOf(IllegalStateException.class);
        file.assign(person, numbers.next('V', "350100"));
        assertThatThrownBy(() -> file.assign(person, numbers.next('V', "350100")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file.addText("F-350100-2026-999999", "narrative", "x"))
                .isInstanceOf(MissingKeyException.class);
    }

    @Test
    void draftsMayBeRemoved() {
        file.addText(report, "draft", "x");
        file.removeTexts(report, "draft");
        assertThat(file.texts(report, "draft")).isEmpty();
    }

    private static Identity identity(String name, String idNumber, LocalDate birthDate) {
        return new Identity(
                name, null, null, null, "female", birthDate, null, "CHN", null, "350100", "zho", idNumber, null);
    }
}
