package org.homeward.agency.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON object and refuses what readers understand differently: doubled keys, bytes that are not UTF-8, a second value. */
final class StrictJson {

    static final int DEEPEST = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(50)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Fault> faults = new ArrayList<>();

    static ObjectNode object(byte[] bytes) {
        StrictJson reader = new StrictJson();
        JsonNode node;
        try (JsonParser parser = FACTORY.createParser(text(bytes))) {
            parser.nextToken();
            node = reader.read(parser, "");
            if (parser.nextToken() != null) {
                throw malformed();
            }
        } catch (IOException e) {
            throw malformed();
        }
        if (!(node instanceof ObjectNode object)) {
            throw ApiException.of(400, "The body must be one JSON object.");
        }
        if (!reader.faults.isEmpty()) {
            throw ApiException.invalid(reader.faults);
        }
        return object;
    }

    /** A decoder that reports also refuses surrogates written as bytes. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private JsonNode read(JsonParser parser, String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed();
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser, path);
            case START_ARRAY -> readArray(parser, path);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed();
        };
    }

    private ObjectNode readObject(JsonParser parser, String path) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String field = Fields.path(path, key);
            parser.nextToken();
            JsonNode value = read(parser, field);
            if (object.has(key) && faults.size() < Fields.MOST_FAULTS) {
                faults.add(new Fault(field, "is given twice"));
            }
            object.set(key, value);
        }
        return object;
    }

    private ArrayNode readArray(JsonParser parser, String path) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, path + "[" + array.size() + "]"));
        }
        return array;
    }

    private static ApiException malformed() {
        return ApiException.of(400, "The body is not well-formed JSON in UTF-8.");
    }
}
