package saiddone.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Function;
import saiddone.ingest.Sentences;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.input.LineInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/// Walks over the conversations of a JSON file, whichever way it holds them: a value a line, a list, or one or more
/// single values; one value in memory at a time.
public final class Records {
    private final Reading reading;
    private final Function<JsonParser, JsonNode> reader;
    private final Taker taker;
    private int position;

    /// @param skipped keys of a conversation's own object whose values no one needs
    public Records(Reading reading, Set<String> skipped, Taker taker) {
        this(reading, parser -> reading.json().tree(parser, skipped), taker);
    }

    /// @param reader reads the value at the parser's token, for formats whose conversations hold much that no one needs
    public Records(Reading reading, Function<JsonParser, JsonNode> reader, Taker taker) {
        this.reading = reading;
        this.reader = reader;
        this.taker = taker;
    }

    /// Takes one conversation's JSON.
    @FunctionalInterface
    public interface Taker {
        /// @throws UnreadableException where the value is no conversation; the reason becomes a problem, the rest goes on
        void take(JsonNode value, int position) throws UnreadableException;
    }

    /// One conversation that could not be read, for a reason in one sentence.
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        public UnreadableException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /// The whole file: line by line where it is written so, else value by value, the items of lists each by itself.
    public void all() throws IOException {
        try (InputStream in = reading.open()) {
            if (reading.head().lines()) {
                lines(in);
            } else {
                values(in, true);
            }
        }
    }

    /// The whole file as one value a line however it begins: for formats that are always written so.
    public void wholeLines() throws IOException {
        try (InputStream in = reading.open()) {
            lines(in);
        }
    }

    /// The whole file as values, where a list is one value and not many.
    public void wholeValues() throws IOException {
        try (InputStream in = reading.open()) {
            values(in, false);
        }
    }

    /// The items of the list at which the parser stands, or the single object there in place of a list.
    public void items(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            item(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item(parser);
        }
    }

    private void values(InputStream in, boolean open) {
        try (JsonParser parser = reading.json().mapper().createParser(in)) {
            while (parser.nextToken() != null) {
                if (open) {
                    items(parser);
                } else {
                    item(parser);
                }
            }
        }
    }

    private void item(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int depth = parser.streamReadContext().getNestingDepth();
        try {
            take(reader.apply(parser), at);
        } catch (JsonInput.OversizeException e) {
            problem(at, "The conversation is larger than " + Sentences.size(reading.limits().conversationBytes()) + " and was left out.");
            leave(parser, depth);
        }
        position++;
    }

    /// Moves on to the end of the value that began at this depth.
    private static void leave(JsonParser parser, int depth) {
        while (parser.streamReadContext().getNestingDepth() >= depth && parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private void lines(InputStream in) throws IOException {
        LineInput lines = new LineInput(in, reading.limits().conversationBytes());
        while (lines.next()) {
            line(lines);
        }
    }

    private void line(LineInput lines) throws IOException {
        int before = position;
        try (JsonParser parser = reading.json().mapper().createParser(lines)) {
            while (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                try {
                    taker.take(reader.apply(parser), position);
                } catch (UnreadableException e) {
                    reading.problem(lines.line(), lines.offset() + at.getByteOffset(), position, e.sentence);
                }
                position++;
            }
        } catch (JsonInput.OversizeException e) {
            lineProblem(lines, "The conversation is larger than " + Sentences.size(reading.limits().conversationBytes())
                    + " and was left out.");
        } catch (JacksonIOException e) {
            if (!lines.tooLong()) {
                throw e;
            }
            lineProblem(lines, Sentences.reason(e) + ".");
        } catch (JacksonException e) {
            lineProblem(lines, Sentences.reason(e) + "; the other lines were read.");
        }
        position = Math.max(position, before + 1);
    }

    private void lineProblem(LineInput lines, String sentence) {
        reading.problem(lines.line(), lines.offset(), position, sentence);
        position++;
    }

    private void take(JsonNode value, TokenStreamLocation at) {
        try {
            taker.take(value, position);
        } catch (UnreadableException e) {
            problem(at, e.sentence);
        }
    }

    private void problem(TokenStreamLocation at, String sentence) {
        reading.problem(at.getLineNr() > 1 ? Long.valueOf(at.getLineNr()) : null, at.getByteOffset(), position, sentence);
    }
}
