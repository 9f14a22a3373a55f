package org.homeward.agency.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;

/** The JSON object that a request brought, not yet checked. */
public record Body(ObjectNode json) {

    public Fields fields() {
        return Fields.of(json);
    }

    /** Equal for bodies that say the same, whatever the order of keys and the spaces between them. */
    byte[] hash(String method, String path) {
        StringBuilder text = new StringBuilder(method).append(' ').append(path).append('\n');
        canonical(json, text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_16BE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void canonical(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            TreeSet<String> keys = new TreeSet<>();
            node.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                text.append(key.length()).append(':').append(key).append('=');
                canonical(node.get(key), text);
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(item -> canonical(item, text));
            text.append(']');
        } else if (node.isTextual()) {
            text.append('"').append(node.textValue().length()).append(':').append(node.textValue());
        } else {
            text.append(node.asText()).append(';');
        }
    }
}
