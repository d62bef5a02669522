package saiddone.search.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.Message;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.search.Followed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A whole transcript as JSON of the record, packed, and back. Thread-safe.
public final class TranscriptCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Arguments.class, new ArgumentsWriter())
                    .addDeserializer(Arguments.class, new ArgumentsReader()))
            .build();

    private final ObjectReader messages = mapper.readerFor(Message.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final PackDictionary dictionary;

    public TranscriptCodec(PackDictionary dictionary) {
        this.dictionary = dictionary;
    }

    public byte[] encode(Transcript transcript) throws IOException {
        return dictionary.pack(mapper.writeValueAsBytes(transcript));
    }

    public Transcript decode(byte[] json) {
        return mapper.readValue(json, Transcript.class);
    }

    /// One message of a transcript and the agent's first write call in it or after it. Reads no more than it must: a
    /// page of hits asks for fifty of them.
    ///
    /// @param writes whether there is such a write call
    public Excerpt excerpt(byte[] json, int index, boolean writes) throws IOException {
        try (JsonParser in = mapper.createParser(json)) {
            toMessages(in);
            Message message = null;
            ToolCall write = null;
            for (int at = 0; in.nextToken() == JsonToken.START_OBJECT; at++) {
                if (at < index) {
                    in.skipChildren();
                    continue;
                }
                Message next = messages.readValue(in);
                message = message == null ? next : message;
                write = Followed.firstWrite(next);
                if (!writes || write != null) {
                    break;
                }
            }
            if (message == null) {
                throw new IOException("A stored transcript has no message " + index);
            }
            return new Excerpt(message, write);
        }
    }

    public record Excerpt(Message message, @Nullable ToolCall nextWrite) {}

    private static void toMessages(JsonParser in) throws IOException {
        in.nextToken();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (name.equals("messages")) {
                return;
            }
            in.skipChildren();
        }
        throw new IOException("A stored transcript has no messages");
    }

    /// Writes the tree only where it cannot be had by reading the text again: arguments are a good part of a transcript.
    private static final class ArgumentsWriter extends ValueSerializer<Arguments> {
        private final JsonMapper plain = new JsonMapper();

        @Override
        public void serialize(Arguments arguments, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("raw", arguments.raw());
            JsonNode tree = arguments.tree();
            if (tree != null && readsBack(arguments.raw(), tree)) {
                out.writeBooleanProperty("json", true);
            } else if (tree != null) {
                out.writeName("tree");
                out.writeTree(tree);
            }
            out.writeEndObject();
        }

        private boolean readsBack(String raw, JsonNode tree) {
            try {
                return plain.readTree(raw).equals(tree);
            } catch (JacksonException notJson) {
                return false;
            }
        }
    }

    private static final class ArgumentsReader extends ValueDeserializer<Arguments> {
        private final JsonMapper plain = new JsonMapper();

        @Override
        public Arguments deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            String raw = node.path("raw").asString();
            return new Arguments(raw, node.has("json") ? plain.readTree(raw) : node.get("tree"));
        }
    }
}
