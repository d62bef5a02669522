package saiddone.ingest.tool;

import java.util.regex.Pattern;

/// How a failed call is told from its result's text where a format has no flag for it.
public final class ToolErrors {
    private static final Pattern ECHO = Pattern.compile("(?:#\\s*)?\\w{1,40}\\s*=\\s*[\"']Error\\b");

    /// An object that holds an error before anything else: `{"error": "…"}`.
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"error\"\\s*:\\s*(?:\"[^\"]|\\{\\s*\")");

    /// One that wraps the text of an error: `{"observation": "Error: …"}`.
    private static final Pattern WRAPPED = Pattern.compile("\\s*\\{\\s*\"\\w{1,40}\"\\s*:\\s*\"Error\\b");

    private ToolErrors() {}

    /// An interpreter's echo gives the result a name: `x = "Error: …"`.
    public static boolean plain(String text) {
        return text.startsWith("Error") || ECHO.matcher(text).lookingAt() || OBJECT.matcher(text).lookingAt()
                || WRAPPED.matcher(text).lookingAt();
    }

    public static boolean tauBench(String text) {
        return plain(text) || text.startsWith("Unknown action");
    }
}
