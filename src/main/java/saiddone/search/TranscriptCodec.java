package saiddone.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import saiddone.model.Arguments;
import saiddone.model.Transcript;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A whole transcript as bytes and back: JSON of the record, compressed. Thread-safe.
final class TranscriptCodec {
    private static final int LEVEL = 3;
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Arguments.class, new ArgumentsWriter())
                    .addDeserializer(Arguments.class, new ArgumentsReader()))
            .build();

    byte[] encode(Transcript transcript) {
        byte[] json = mapper.writeValueAsBytes(transcript);
        byte[] packed = new byte[Integer.BYTES + (int) Zstd.compressBound(json.length)];
        ByteBuffer.wrap(packed).putInt(json.length);
        long length = Zstd.compressByteArray(packed, Integer.BYTES, packed.length - Integer.BYTES, json, 0, json.length, LEVEL);
        return Arrays.copyOf(packed, Integer.BYTES + Math.toIntExact(length));
    }

    Transcript decode(byte[] bytes, int offset, int length) throws IOException {
        byte[] json = new byte[ByteBuffer.wrap(bytes, offset, length).getInt()];
        long size = Zstd.decompressByteArray(json, 0, json.length, bytes, offset + Integer.BYTES, length - Integer.BYTES);
        if (size != json.length) {
            throw new IOException("A stored transcript has " + size + " bytes in place of " + json.length);
        }
        return mapper.readValue(json, Transcript.class);
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
