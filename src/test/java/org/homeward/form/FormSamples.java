package org.homeward.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Small forms and their choices for tests. */
final class FormSamples {

    private FormSamples() {}

    /** Components are JSON objects with single quotes, to be readable here. */
    static FormSchema form(String... components) {
        // A backtick stands for a quote inside an expression.
        String list = String.join(",", components).replace("`", "\\\"").replace('\'', '"');
        return FormParser.parse("{\"id\":\"sample\",\"components\":[" + list + "]}");
    }

    static FormValidator validator() {
        return new FormValidator(options());
    }

    /** Knows one list, {@code list:sex}, with female, male and unknown. */
    static FormOptions options() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sex", new OptionSource() {
            @Override
            public boolean serves(String spec) {
                return spec.equals("list:sex");
            }

            @Override
            public List<Option> options(String spec, FormContext context) {
                return Stream.of("female", "male", "unknown")
                        .map(code -> new Option(code, context.language().choose(code, "中" + code)))
                        .toList();
            }
        });
        return new FormOptions(beans.getBeanProvider(OptionSource.class));
    }

    static FormContext knowing(Object... pairs) {
        Map<String, Object> known = pairs(pairs);
        return new FormContext(Language.EN, "task", "instance", "execution", known::get);
    }

    static Map<String, Object> pairs(Object... pairs) {
        return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .collect(Collectors.toMap(i -> (String) pairs[i], i -> pairs[i + 1]));
    }
}
