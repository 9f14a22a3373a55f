package org.homeward.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.springframework.stereotype.Component;

/** Puts Chinese names into what the engine answers about tasks, processes, lists and units. */
@Component
class ChineseNames {

    private static final String NAME = "name";

    private final ModelNames models;
    private final Directory directory;

    ChineseNames(ModelNames models, Directory directory) {
        this.models = models;
        this.directory = directory;
    }

    void put(JsonNode answer) {
        if (answer instanceof ObjectNode object && object.has(NAME)) {
            chinese(object).ifPresent(name -> object.put(NAME, name));
        }
        answer.forEach(this::put);
    }

    private Optional<String> chinese(ObjectNode object) {
        String id = object.path("id").asText();
        if (object.has("taskDefinitionKey")) {
            return models.chinese(
                    object.path("processDefinitionId").asText(),
                    object.path("taskDefinitionKey").asText());
        }
        String key = object.path("key").asText();
        if (!key.isEmpty() && id.startsWith(key + ":")) {
            return models.chinese(id, key);
        }
        if ("Task".equals(object.path("resourceType").asText())) {
            JsonNode properties = object.path("properties");
            if (properties.hasNonNull(ReadyLists.CHINESE_DESCRIPTION)) {
                ((ObjectNode) properties).set("description", properties.get(ReadyLists.CHINESE_DESCRIPTION));
            }
            return Optional.ofNullable(properties.path(ReadyLists.CHINESE_NAME).textValue());
        }
        return object.has("type") ? directory.unit(id).map(Unit::nameZh) : Optional.empty();
    }
}
