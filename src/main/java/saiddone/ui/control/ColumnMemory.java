package saiddone.ui.control;

/// The port through which the choice, order and width of columns outlive the session.
public interface ColumnMemory {
    /// What was stored last, empty where nothing was.
    String load();

    /// @param layout in the words of the table that stores it
    void save(String layout);
}
