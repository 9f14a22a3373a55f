package org.homeward.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FormLocaliserTest {

    private final FormSchema form = FormSamples.form(
            "{'type':'text','text':'Known','properties':{'zh':'已知'}}",
            "{'type':'group','label':'Person','properties':{'zh':'人员'},'components':["
                    + "{'type':'radio','key':'sex','label':'Sex','description':'As told','values':[],"
                    + "'properties':{'zh':'性别','zhDescription':'据称','options':'list:sex'}},"
                    + "{'type':'datetime','subtype':'datetime','key':'at','dateLabel':'Day','timeLabel':'Time',"
                    + "'properties':{'zh':'日期','zhTimeLabel':'时间'}}]}",
            "{'type':'textfield','key':'plain','label':'Plain'}");

    @Test
    void servesChinese() throws Exception {
        JsonNode served = serve(Language.ZH);

        assertThat(served.at("/components/0/text").asText()).isEqualTo("已知");
        assertThat(served.at("/components/1/label").asText()).isEqualTo("人员");
        assertThat(served.at("/components/1/components/0/label").asText()).isEqualTo("性别");
        assertThat(served.at("/components/1/components/0/description").asText()).isEqualTo("据称");
        assertThat(served.at("/components/1/components/0/values/0").toString())
                .isEqualTo("{\"label\":\"中female\",\"value\":\"female\"}");
        assertThat(served.at("/components/1/components/1/dateLabel").asText()).isEqualTo("日期");
        assertThat(served.at("/components/1/components/1/timeLabel").asText()).isEqualTo("时间");
        assertThat(served.at("/components/2")).isEqualTo(form.source().at("/components/2"));
    }

    @Test
    void servesEnglishWithChoicesAndLeavesTheFormItselfAlone() throws Exception {
        String before = form.source().toString();

        JsonNode served = serve(Language.EN);

        assertThat(served.at("/components/1/components/0/label").asText()).isEqualTo("Sex");
        assertThat(served.at("/components/1/components/0/values")).hasSize(3);
        assertThat(form.source().toString()).isEqualTo(before);
    }

    private JsonNode serve(Language language) throws Exception {
        FormContext context = new FormContext(language, null, null, null, name -> null);
        return new ObjectMapper().readTree(new FormLocaliser(FormSamples.options()).serve(form, context));
    }
}
