package saiddone.ingest;

/// How a failed call is told from its result's text where a format has no flag for it.
final class ToolErrors {
    private ToolErrors() {}

    static boolean plain(String text) {
        return text.startsWith("Error");
    }

    static boolean tauBench(String text) {
        return plain(text) || text.startsWith("Unknown action");
    }
}
