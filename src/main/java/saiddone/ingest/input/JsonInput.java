package saiddone.ingest.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import saiddone.ingest.Limits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as transcripts hold it: forgiving where writers are known to be sloppy (Python's `NaN`, raw control characters),
/// strict about how much memory one value may take.
public final class JsonInput {
    private static final int CHARGE_PER_VALUE = 16;

    private final JsonMapper mapper;
    private final Limits limits;

    public JsonInput(Limits limits) {
        this.limits = limits;
        this.mapper = mapper(limits);
    }

    private static JsonMapper mapper(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder().maxNestingDepth(limits.nesting())
                .maxStringLength(limits.conversationBytes()).maxNameLength(1 << 16).maxNumberLength(1_000).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints)
                        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    public JsonMapper mapper() {
        return mapper;
    }

    /// The value at the parser's token as a tree.
    ///
    /// @param skipped keys of the value's own object whose values are left out
    /// @throws OversizeException where the value is larger than a conversation may be; the parser then stands within it
    public JsonNode tree(JsonParser parser, Set<String> skipped) {
        return new Growing(parser, skipped).read();
    }

    /// Thrown where a single value is larger than a conversation may be.
    public static final class OversizeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OversizeException() {
            super(null, null, false, false);
        }
    }

    /// Builds a tree without recursion and stops when it grows too large.
    private final class Growing {
        private final JsonParser parser;
        private final Set<String> skipped;
        private final Deque<JsonNode> open = new ArrayDeque<>();
        private final JsonNodeFactory nodes = mapper.getNodeFactory();
        private long size;

        private Growing(JsonParser parser, Set<String> skipped) {
            this.parser = parser;
            this.skipped = skipped;
        }

        private JsonNode read() {
            JsonToken token = parser.currentToken();
            String name = "";
            while (true) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                    token = parser.nextToken();
                    if (open.size() == 1 && skipped.contains(name)) {
                        parser.skipChildren();
                        token = parser.nextToken();
                    }
                    continue;
                }
                boolean end = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
                JsonNode node = end ? open.pop() : value(token);
                if (!end) {
                    attach(node, name);
                }
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    open.push(node);
                } else if (open.isEmpty()) {
                    return node;
                }
                token = parser.nextToken();
            }
        }

        private void attach(JsonNode node, String name) {
            switch (open.peek()) {
                case ObjectNode object -> object.set(name, node);
                case ArrayNode array -> array.add(node);
                case null, default -> { }
            }
        }

        private JsonNode value(JsonToken token) {
            charge(CHARGE_PER_VALUE);
            return switch (token) {
                case START_OBJECT -> nodes.objectNode();
                case START_ARRAY -> nodes.arrayNode();
                case VALUE_STRING -> {
                    String text = parser.getString();
                    charge(text.length());
                    yield nodes.stringNode(text);
                }
                case VALUE_NUMBER_INT -> number();
                case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                default -> nodes.nullNode();
            };
        }

        private JsonNode number() {
            return switch (parser.getNumberType()) {
                case INT -> nodes.numberNode(parser.getIntValue());
                case LONG -> nodes.numberNode(parser.getLongValue());
                default -> nodes.numberNode(parser.getBigIntegerValue());
            };
        }

        private void charge(int amount) {
            size += amount;
            if (size > limits.conversationBytes()) {
                throw new OversizeException();
            }
        }
    }
}
