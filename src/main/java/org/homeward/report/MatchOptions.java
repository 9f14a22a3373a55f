package org.homeward.report;

import java.util.List;
import org.homeward.form.FormContext;
import org.homeward.form.Option;
import org.homeward.form.OptionSource;
import org.springframework.stereotype.Component;

/** The numbers of earlier reports and cases to which a report may belong, the likeliest first. */
@Component
class MatchOptions implements OptionSource {

    private final Matches matches;

    MatchOptions(Matches matches) {
        this.matches = matches;
    }

    @Override
    public boolean serves(String spec) {
        return spec.equals("matches");
    }

    @Override
    public List<Option> options(String spec, FormContext context) {
        if (context.variable("reportNumber") instanceof String report
                && context.variable("receivedRegion") instanceof String region) {
            return matches.of(report, region).stream()
                    .map(number -> new Option(number, number))
                    .toList();
        }
        return List.of();
    }
}
