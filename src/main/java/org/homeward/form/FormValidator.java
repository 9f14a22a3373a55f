package org.homeward.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.homeward.engine.CheckedSubmission;
import org.homeward.engine.Fault;
import org.homeward.engine.InvalidSubmissionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a submission against its form as the browser would, and gives each value its one type. */
@Component
class FormValidator {

    private final FormOptions options;

    FormValidator(FormOptions options) {
        this.options = options;
    }

    CheckedSubmission check(FormSchema form, Map<String, @Nullable Object> submitted, FormContext context) {
        Findings findings = new Findings();
        submitted.keySet().stream()
                .filter(key -> !form.fields().containsKey(key))
                .sorted()
                .forEach(key -> findings.add(Fault.shown(key), "not in the form"));
        Map<String, @Nullable Object> raw = new HashMap<>();
        submitted.forEach((key, value) -> raw.put(key, RawValue.read(value)));
        Visibility visibility = Visibility.of(form, seen(form, raw, context));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        VariableMap variables = Variables.createVariables();
        for (Field field : form.fields().values()) {
            if (!field.writable(visibility.values())) {
                continue;
            }
            boolean held = context.variable(field.key()) != null;
            if (visibility.hidden().contains(field.key())) {
                forget(field, held, variables);
                continue;
            }
            Object value = check(field, raw.get(field.key()), visibility.values(), context, findings);
            values.put(field.key(), value);
            // Empty is written only over something: a row for each empty field would cost more than the answer.
            if (value != null || held) {
                variables.putValueTyped(field.key(), TypedValues.of(value));
            }
        }
        if (!findings.faults().isEmpty()) {
            throw new InvalidSubmissionException(findings.faults());
        }
        return new CheckedSubmission(form.id(), values, variables);
    }

    /** What an earlier round of the same form left must not speak for a field that is hidden now. */
    private static void forget(Field field, boolean held, VariableMap variables) {
        if (field.type() == FieldType.CHECKBOX) {
            // Models branch on flags; one that does not exist would stop them.
            variables.putValueTyped(field.key(), TypedValues.of(false));
        } else if (held) {
            TypedValue nothing = TypedValues.of(field.isList() ? List.of() : null);
            variables.putValueTyped(field.key(), nothing);
        }
    }

    private @Nullable Object check(
            Field field, @Nullable Object raw, Values values, FormContext context, Findings findings) {
        return switch (field.type()) {
            case TEXT -> TextCheck.check(field, raw, values, findings);
            case NUMBER -> NumberCheck.check(field, raw, values, findings);
            case DATETIME -> DateTimeCheck.check(field, raw, findings);
            case CHECKBOX -> checkbox(field, raw, findings);
            case CHOICE -> ChoiceCheck.one(field, raw, options.of(field.options(), values, context), findings);
            case CHOICES -> ChoiceCheck.several(field, raw, options.of(field.options(), values, context), findings);
        };
    }

    private static boolean checkbox(Field field, @Nullable Object raw, Findings findings) {
        if (raw != null && !(raw instanceof Boolean)) {
            findings.add(field.key(), "true or false");
        } else if (field.constraints().required() && !Boolean.TRUE.equals(raw)) {
            findings.add(field.key(), "required");
        }
        return Boolean.TRUE.equals(raw);
    }

    /** What the conditions see: what was typed, and for all else what the process knows. */
    private static Map<String, @Nullable Object> seen(
            FormSchema form, Map<String, @Nullable Object> raw, FormContext context) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        for (String name : form.names()) {
            Field field = form.fields().get(name);
            if (field == null) {
                seen.put(name, context.variable(name));
            } else if (field.disabled() || field.readonly()) {
                Object known = context.variable(name);
                seen.put(name, known == null ? empty(field, field.defaultValue()) : known);
            } else {
                Object value = raw.get(name);
                seen.put(name, value == RawValue.UNREADABLE ? null : empty(field, value));
            }
        }
        return seen;
    }

    private static @Nullable Object empty(Field field, @Nullable Object value) {
        if (value != null) {
            return value;
        }
        return switch (field.type()) {
            case CHECKBOX -> false;
            case CHOICES -> List.of();
            case TEXT -> "";
            case NUMBER, DATETIME, CHOICE -> null;
        };
    }
}
