package org.homeward.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.form.FormSamples.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormParserTest {

    @Test
    void knowsFieldsAndEveryNameThatIsComputedWith() {
        FormSchema form = form(
                "{'type':'textfield','key':'a','conditional':{'hide':'=contested != true or kind = `b c`'}}",
                "{'type':'text','text':'So far: {{count(earlier)}} of {{total}}, not other'}",
                "{'type':'select','key':'d','valuesKey':'offers'}");

        assertThat(form.fields()).containsOnlyKeys("a", "d");
        assertThat(form.names())
                .contains("a", "d", "contested", "kind", "earlier", "total", "offers")
                .doesNotContain("b", "c", "other", "So");
    }

    @Test
    void aFieldCarriesTheConditionsOfItsGroups() {
        FormSchema form = form("{'type':'group','conditional':{'hide':'=x'},'components':["
                + "{'type':'group','conditional':{'hide':'=y'},'components':["
                + "{'type':'textfield','key':'a','conditional':{'hide':'=z'}}]}]}");

        assertThat(form.fields().get("a").hides()).containsExactly("x", "y", "z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'dynamiclist','path':'p','components':[]}",
                "{'type':'filepicker','key':'a'}",
                "{'type':'expression','key':'a','expression':'=1'}",
                "{'type':'textfield'}",
                "{'type':'textfield','key':'a.b'}",
                "{'type':'textfield','key':'a'},{'type':'textfield','key':'a'}",
                "{'type':'group','path':'p','components':[]}",
                "{'type':'textfield','key':'a','validate':{'validationType':'phone'}}",
                "{'type':'select','key':'a','values':[{'label':'1','value':1}]}"
            })
    void whatCannotBeCheckedIsRefused(String component) {
        assertThatThrownBy(() -> form(component)).isInstanceOf(FormSchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^a$|^b$", "[$&&[x]", "\\$\\[", "^\\d{2}[^\\]]+$"})
    void patternsCompile(String pattern) {
        assertThat(BrowserPattern.compile(pattern)).isNotNull();
    }

    @Test
    void patternsMeanWhatTheyMeanInABrowser() {
        assertThat(BrowserPattern.compile("^[a&&b]$").matcher("&").find()).isTrue();
        assertThat(BrowserPattern.compile("^a$").matcher("a\n").find()).isFalse();
        assertThat(BrowserPattern.compile("^\\$[$]$").matcher("$$").find()).isTrue();
        assertThat(BrowserPattern.compile("a").matcher("xax").find()).isTrue();
    }
}
