package org.homeward.form;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.Fault;

/** Collects what is wrong with a submission. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();

    void add(String field, String rule) {
        faults.add(new Fault(field, rule));
    }

    List<Fault> faults() {
        return faults;
    }
}
