package saiddone.annotation.exchange;

/// A record by its kind (the name of its table) and key.
public record Ref(String record, String key) {

    /// The inverse of [#toString].
    static Ref of(String text) {
        int slash = text.indexOf('/');
        return new Ref(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return record + "/" + key;
    }
}
