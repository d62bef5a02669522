package saiddone.ui.reader.conversation;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// The find bar without its nodes: what is looked for, how many there are, which one the user stands at.
public final class FindModel {
    private final Runnable moved;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private List<Find.Match> matches = List.of();
    private String wanted = "";

    /// @param moved told when another match became the current one, or there is none any more
    public FindModel(Runnable moved) {
        this.moved = moved;
    }

    public String wanted() {
        return wanted;
    }

    public void wanted(String text) {
        wanted = text;
    }

    /// 0-based, -1 where nothing is found.
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    public Find.@Nullable Match current() {
        return at.get() < 0 ? null : matches.get(at.get());
    }

    /// Looks through a conversation and stands at the first match from a row on.
    ///
    /// @param go whether the view should follow; not so where the user only came to another conversation
    public void search(List<Turn> turns, int fromRow, boolean go) {
        at.set(-1);
        matches = Find.in(turns, wanted);
        count.set(matches.size());
        int first = 0;
        while (first < matches.size() && matches.get(first).row() < fromRow) {
            first++;
        }
        if (!matches.isEmpty()) {
            at.set(first == matches.size() ? 0 : first);
        }
        if (go) {
            moved.run();
        }
    }

    /// The next or previous match, round at the ends.
    public void step(int by) {
        if (!matches.isEmpty()) {
            at.set(Math.floorMod(at.get() + by, matches.size()));
            moved.run();
        }
    }
}
