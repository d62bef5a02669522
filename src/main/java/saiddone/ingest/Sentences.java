package saiddone.ingest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// What went wrong, told in one sentence to a person who does not program.
public final class Sentences {
    private static final int LONGEST = 120;

    private Sentences() {}

    /// @param read how many conversations came whole before it
    public static ReadProblem problem(String file, Exception failure, int read) {
        return new ReadProblem(file, line(failure), offset(failure), null, reason(failure) + kept(read));
    }

    /// The reason without a full stop, so that more can follow.
    public static String reason(Exception failure) {
        return switch (failure) {
            case JacksonIOException e -> e.getCause() instanceof IOException cause ? reason(cause) : "Reading it failed";
            case RefusedException e -> String.valueOf(e.getMessage());
            case UnexpectedEndOfInputException e -> "The text ends " + within(e);
            case StreamConstraintsException e -> constraint(e);
            case JacksonException e -> "The text is no valid JSON from here on (" + brief(e.getOriginalMessage()) + ")";
            case EOFException e -> "The packed file ends too early";
            case ZipException e -> "The packed file is damaged (" + brief(e.getMessage()) + ")";
            case AccessDeniedException e -> "There is no permission to read it";
            case NoSuchFileException e -> "The file is gone, or a link that leads nowhere";
            case FileNotFoundException e -> "The file cannot be opened";
            case MalformedInputException e -> "The text is not UTF-8";
            case IOException e -> "Reading it failed (" + brief(e.getMessage()) + ")";
            default -> "The program could not make sense of it (" + brief(failure.toString()) + ")";
        };
    }

    private static String constraint(StreamConstraintsException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.contains("depth")) {
            return "The text is nested deeper than any transcript and was refused from here on";
        }
        return message.contains("String") ? "A single text is longer than a whole conversation may be, and reading stopped there"
                : "The text has a number or a key that is longer than any transcript's, and reading stopped there";
    }

    private static String within(UnexpectedEndOfInputException e) {
        JsonToken token = e.getTokenBeingDecoded();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
            return "inside a quoted text";
        }
        if (e.processor() instanceof JsonParser parser) {
            return parser.streamReadContext().inArray() ? "inside a list" : parser.streamReadContext().inObject()
                    ? "inside an object" : "too early";
        }
        return "too early";
    }

    private static String kept(int read) {
        return switch (read) {
            case 0 -> "; no conversation could be read.";
            case 1 -> "; the first conversation was read.";
            default -> "; the first " + String.format(Locale.ROOT, "%,d", read) + " conversations were read.";
        };
    }

    static @Nullable Long line(Exception failure) {
        TokenStreamLocation at = location(failure);
        return at != null && at.getLineNr() > 1 ? Long.valueOf(at.getLineNr()) : null;
    }

    static @Nullable Long offset(Exception failure) {
        TokenStreamLocation at = location(failure);
        return at != null && at.getByteOffset() >= 0 ? Long.valueOf(at.getByteOffset()) : null;
    }

    private static @Nullable TokenStreamLocation location(Exception failure) {
        return failure instanceof JacksonException e && !(e instanceof JacksonIOException) ? e.getLocation() : null;
    }

    /// The first line of a technical message, without the parser's own remarks.
    private static String brief(@Nullable String message) {
        String text = message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
        int remark = text.indexOf(" (for ");
        String first = remark > 0 ? text.substring(0, remark) : text;
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }

    public static String size(long bytes) {
        if (bytes >= 1L << 30) {
            return (bytes >> 30) + " GB";
        }
        return bytes >= 1L << 20 ? (bytes >> 20) + " MB" : bytes >= 1L << 10 ? (bytes >> 10) + " KB" : bytes + " bytes";
    }
}
