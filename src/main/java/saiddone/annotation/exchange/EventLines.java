package saiddone.annotation.exchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.store.EventKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A log as JSON lines: a header, then an event a line, as docs/schema/annotations-log.schema.json says.
public final class EventLines {
    public static final String FORMAT = "said-and-done-annotations";
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private EventLines() {}

    /// The stream is flushed and left open.
    ///
    /// @return how many events were written
    public static long write(LogSource log, OutputStream out) {
        try {
            Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            lines.write("{\"format\":\"%s\",\"version\":%d}\n".formatted(FORMAT, VERSION));
            long[] count = {0};
            log.each(event -> {
                append(lines, line(event));
                count[0]++;
            });
            lines.flush();
            return count[0];
        } catch (IOException | UncheckedIOException e) {
            throw new AnnotationProblem("The log cannot be written: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void append(Writer lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(LogEvent event) {
        ObjectNode line = MAPPER.createObjectNode().put("uid", event.uid()).put("at", event.at().toString())
                .put("reviewer", event.reviewer()).put("kind", event.kind().word());
        if (event.undoes() != null) {
            line.put("undoes", event.undoes());
        }
        if (event.came()) {
            line.put("came", true);
        }
        return line.set("event", MAPPER.readTree(event.json())).toString();
    }

    /// Whether a first line is the header of such a file.
    public static boolean recognises(String firstLine) {
        try {
            return FORMAT.equals(MAPPER.readTree(firstLine).path("format").asString(""));
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /// The log in a file; it is read anew each time it is asked.
    public static LogSource in(Path file) {
        return consumer -> read(file, consumer);
    }

    private static void read(Path file, Consumer<LogEvent> consumer) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            header(file, lines.readLine());
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    consumer.accept(event(file, number, line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new AnnotationProblem("%s is not in UTF-8.".formatted(file), e);
        } catch (IOException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void header(Path file, @Nullable String line) {
        if (line == null || !recognises(line)) {
            throw new AnnotationProblem("%s is no exported log of annotations: its first line has no format %s.".formatted(file, FORMAT));
        }
        int version = MAPPER.readTree(line).path("version").asInt(0);
        if (version != VERSION) {
            throw new AnnotationProblem("%s has version %d of the log, this program reads %d: install a newer Said & Done."
                    .formatted(file, version, VERSION));
        }
    }

    private static LogEvent event(Path file, int number, String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            JsonNode json = node.path("event");
            if (!json.path("changes").isArray()) {
                throw new IllegalArgumentException("no changes");
            }
            JsonNode undoes = node.path("undoes");
            return new LogEvent(text(node, "uid"), Instant.parse(text(node, "at")), text(node, "reviewer"),
                    EventKind.of(text(node, "kind")), json.toString(),
                    undoes.isMissingNode() ? null : undoes.asString(), node.path("came").asBoolean(false));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw new AnnotationProblem("Line %d of %s is no event.".formatted(number, file), e);
        }
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}
