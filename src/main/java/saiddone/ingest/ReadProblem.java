package saiddone.ingest;

import org.jspecify.annotations.Nullable;

/// Something that could not be read, in one plain sentence. The rest of the file and all other files go on.
///
/// @param file     path relative to the opened folder, with `/`
/// @param line     1-based line, null where lines mean nothing (one long line, a binary file)
/// @param offset   0-based byte or character offset, null where unknown
/// @param position 0-based position of the conversation in its file, null where the file as a whole is meant
/// @param reason   one sentence, with a full stop
public record ReadProblem(String file, @Nullable Long line, @Nullable Long offset, @Nullable Integer position, String reason) {

    /// The whole as one sentence for a person: `runs/a.json, line 12: The text ends inside an object.`
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (position != null) {
            text.append(", conversation ").append(position + 1);
        }
        if (line != null) {
            text.append(", line ").append(line);
        } else if (offset != null) {
            text.append(", offset ").append(offset);
        }
        return text.append(": ").append(reason).toString();
    }
}
