package saiddone.ui.reader.text;

import org.jspecify.annotations.Nullable;

/// What is lit in shown texts, and what the mouse does there.
public interface Highlights {
    /// What is lit in a text now.
    Marks marks(Shown shown);

    /// Why the words at a character are marked, empty where they are not.
    String why(Shown shown, int character);

    /// The mouse is over a character, or over none (-1).
    void hover(Shown shown, int character);

    /// A character was clicked, or none (-1).
    void click(Shown shown, int character);

    /// What is selected from now on, null for nothing.
    void select(@Nullable Selected selection);
}
