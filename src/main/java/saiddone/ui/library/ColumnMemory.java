package saiddone.ui.library;

/// The port through which the choice, order and width of columns outlive the session.
public interface ColumnMemory {
    /// What was stored last, empty where nothing was.
    String load();

    /// @param layout as [ColumnLayout#text()] writes it
    void save(String layout);
}
