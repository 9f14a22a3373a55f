package org.homeward.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of input that forms may use; a form with another kind is refused when it is read. */
enum FieldType {
    TEXT,
    NUMBER,
    DATETIME,
    CHECKBOX,
    CHOICE,
    CHOICES;

    private static final Map<String, FieldType> BY_COMPONENT = Map.of(
            "textfield", TEXT,
            "textarea", TEXT,
            "number", NUMBER,
            "datetime", DATETIME,
            "checkbox", CHECKBOX,
            "radio", CHOICE,
            "select", CHOICE,
            "checklist", CHOICES,
            "taglist", CHOICES);

    static @Nullable FieldType of(String component) {
        return BY_COMPONENT.get(component);
    }
}
