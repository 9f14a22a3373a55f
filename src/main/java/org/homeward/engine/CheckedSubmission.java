package org.homeward.engine;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a form makes of a submission.
 *
 * @param form id of the form
 * @param values what was submitted and counts, as plain Java values
 * @param variables what is written into the process, each field always with the same type
 */
public record CheckedSubmission(String form, Map<String, @Nullable Object> values, VariableMap variables) {}
