package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class DeclaredNamesTest {

    @Test
    void onlyWhatIsDeclaredPlainIsPlain() {
        PlainNames names = new DeclaredNames(
                new ByteArrayResource("field,type,list,class,plain\nanswer,code,answer,S1,yes\nalias,string,,S1,no\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new ClassPathResource("reference/control-variables.txt"));
        assertThat(names.isPlain("caseNumber")).isTrue();
        assertThat(names.isPlain("answer")).isTrue();
        assertThat(names.isPlain("alias")).isFalse();
        assertThat(names.isPlain("surname")).isFalse();
        assertThat(names.isPlain("CaseNumber")).isFalse();
        assertThat(names.isPlain("# numbers")).isFalse();
    }

    @Test
    void theRegisterIsReadByItsHeader() {
        assertThat(DeclaredNames.fields(new StringReader("plain,field\nyes,a\nno,b\n,c\n")))
                .containsExactly("a");
    }
}
