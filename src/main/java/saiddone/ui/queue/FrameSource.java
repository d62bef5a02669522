package saiddone.ui.queue;

/// Where the conversations come from that a queue is drawn from.
public enum FrameSource {
    ALL("queue.source.all"), FILTER("queue.source.filter"), SEARCH("queue.source.search"), LIST("queue.source.list");

    private final String key;

    FrameSource(String key) {
        this.key = key;
    }

    /// The key of its name in the string bundle.
    public String key() {
        return key;
    }
}
