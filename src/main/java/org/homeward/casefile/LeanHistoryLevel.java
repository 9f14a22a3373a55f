package org.homeward.casefile;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/** The full history without what would repeat values in clear: submitted form fields, inputs and outputs of decisions. */
final class LeanHistoryLevel extends HistoryLevelFull {

    static final String NAME = "full-without-values";

    @Override
    public int getId() {
        return 17;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
        return eventType != HistoryEventTypes.FORM_PROPERTY_UPDATE
                && eventType != HistoryEventTypes.DMN_DECISION_EVALUATE;
    }
}
