package org.homeward.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Reads the extension properties that Modeler writes. */
final class ModelProperties {

    private static final Namespace CAMUNDA =
            new Namespace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private ModelProperties() {}

    static Map<String, String> of(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties != null) {
            for (Element property : properties.elementsNS(CAMUNDA, "property")) {
                values.put(property.attribute("name"), property.attribute("value"));
            }
        }
        return values;
    }
}
