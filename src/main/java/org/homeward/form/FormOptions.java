package org.homeward.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The choices of a field: the same for serving the form and for checking what comes back. */
@Component
class FormOptions {

    private final ObjectProvider<OptionSource> sources;

    FormOptions(ObjectProvider<OptionSource> sources) {
        this.sources = sources;
    }

    List<Option> of(OptionSpec spec, Values values, FormContext context) {
        if (spec.source() != null) {
            return named(spec.source(), context);
        } else if (spec.variable() != null) {
            return listed(context.variable(spec.variable()));
        } else if (spec.expression() != null) {
            return listed(values.evaluate(spec.expression()));
        }
        return spec.fixed();
    }

    /** Empty where nobody serves the list: then nothing can be chosen. */
    List<Option> named(String spec, FormContext context) {
        return sources.orderedStream()
                .filter(source -> source.serves(spec))
                .findFirst()
                .map(source -> source.options(spec, context))
                .orElse(List.of());
    }

    private static List<Option> listed(@Nullable Object value) {
        List<Option> options = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof String text) {
                    options.add(new Option(text, text));
                } else if (entry instanceof Map<?, ?> option && option.get("value") instanceof String text) {
                    options.add(new Option(text, String.valueOf(option.get("label"))));
                }
            }
        }
        return options;
    }
}
