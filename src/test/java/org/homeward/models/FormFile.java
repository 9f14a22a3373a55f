package org.homeward.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A form as it lies in its file, each component with the conditions that may hide it. */
record FormFile(Path file, String id, List<Part> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One component.
     *
     * @param hides FEEL of its own condition and of the groups round it
     */
    record Part(JsonNode json, List<String> hides) {

        String type() {
            return json.path("type").asText();
        }

        String key() {
            return json.path("key").asText();
        }

        boolean isField() {
            return json.has("key");
        }

        /** What a person may fill in. */
        boolean isInput() {
            return isField() && !json.path("disabled").asBoolean();
        }

        boolean isRequired() {
            return isInput() && json.path("validate").path("required").asBoolean();
        }

        String property(String name) {
            return json.path("properties").path(name).asText();
        }

        String label() {
            return type().equals("datetime")
                    ? json.path("dateLabel").asText()
                    : json.path(type().equals("text") ? "text" : "label").asText();
        }

        @Override
        public String toString() {
            return key().isEmpty() ? json.path("id").asText() : key();
        }
    }

    static List<FormFile> all() {
        return Sources.files("forms", ".form").stream().map(FormFile::read).toList();
    }

    private static FormFile read(Path file) {
        try {
            JsonNode form = JSON.readTree(file.toFile());
            List<Part> parts = new ArrayList<>();
            collect(form, List.of(), parts);
            return new FormFile(file, form.path("id").asText(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode parent, List<String> hides, List<Part> parts) {
        for (JsonNode component : parent.path("components")) {
            List<String> all = new ArrayList<>(hides);
            String hide = component.path("conditional").path("hide").asText();
            if (!hide.isEmpty()) {
                all.add(hide.substring(1));
            }
            parts.add(new Part(component, all));
            collect(component, all, parts);
        }
    }

    List<Part> fields() {
        return parts.stream().filter(Part::isField).toList();
    }

    List<Part> inputs() {
        return parts.stream().filter(Part::isInput).toList();
    }

    Part field(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    /** A form that starts a process has no task to answer. */
    boolean isStart() {
        return id.equals("report-situation");
    }

    @Override
    public String toString() {
        return id;
    }
}
