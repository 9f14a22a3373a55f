package org.homeward.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * A form as deployed: its inputs in their order, and the names that it shows or computes with.
 *
 * @param source the form itself; shared, never to be changed
 * @param names keys of the fields and every name in an expression or a template
 */
record FormSchema(String id, ObjectNode source, Map<String, Field> fields, Set<String> names) {}
