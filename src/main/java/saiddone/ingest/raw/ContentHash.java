package saiddone.ingest.raw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// Ids and hashes of transcripts. Every text goes in with its length before it, so that no two sequences of texts run
/// together into the same bytes. Not for several threads at once.
final class ContentHash {
    private static final int ID_BYTES = 6;

    private final MessageDigest digest = sha256();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Twelve hex digits: two of 200,000 transcripts share an id with a chance below one in 10,000.
    String id(String file, String conversation, int repeat) {
        add(file);
        add(conversation);
        number(repeat);
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    /// SHA-256 (hex) over roles, texts, reasoning, calls, arguments and which result answers which call.
    String content(List<Message> messages) {
        for (Message message : messages) {
            add(message.roleName());
            add(message.text());
            add(message.reasoning());
            number(message.calls().size());
            for (ToolCall call : message.calls()) {
                add(call.id());
                add(call.name());
                add(call.arguments().raw());
                number(call.resultMessage());
            }
            number(message.result() == null ? -1 : message.result().error() ? 1 : 0);
            add(message.result() == null ? null : message.result().errorText());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int value) {
        length.putInt(0, value);
        digest.update(length.array());
    }
}
