package saiddone.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The window's navigator: keeps the history, the last place of each screen, and the reading list.
public final class ShellNavigator implements Navigator {
    private final History history = new History();
    private final Map<Class<? extends Place>, Place> lastOfKind = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReadingList> readingList = new ReadOnlyObjectWrapper<>(ReadingList.NONE);
    private Consumer<Place> visitor = visited -> {};
    private Consumer<Place> follower = within -> {};

    /// Who brings places into view; told on every visit, also of the place that shows already.
    void onVisit(Consumer<Place> show) {
        visitor = show;
    }

    /// Who keeps in mind where in a place the user is.
    void onMoved(Consumer<Place> remember) {
        follower = remember;
    }

    @Override
    public void go(Place target) {
        history.visit(target);
        arrive(target);
    }

    @Override
    public void moved(Place within) {
        Place now = place.get();
        if (now != null && now.getClass().equals(within.getClass()) && !now.equals(within)) {
            history.replace(within);
            lastOfKind.put(within.getClass(), within);
            place.set(within);
            follower.accept(within);
        }
    }

    @Override
    public void back() {
        arrive(history.back());
    }

    @Override
    public void forward() {
        arrive(history.forward());
    }

    @Override
    public void readingList(ReadingList list) {
        readingList.set(list);
    }

    public ReadOnlyObjectProperty<ReadingList> readingList() {
        return readingList.getReadOnlyProperty();
    }

    /// Where the user is, null before the first visit.
    public ReadOnlyObjectProperty<@Nullable Place> place() {
        return place.getReadOnlyProperty();
    }

    /// The place of a kind that was visited last, null where there was none.
    public @Nullable Place last(Class<? extends Place> kind) {
        return lastOfKind.get(kind);
    }

    public boolean canGoBack() {
        return history.canGoBack();
    }

    public boolean canGoForward() {
        return history.canGoForward();
    }

    private void arrive(@Nullable Place target) {
        if (target != null) {
            lastOfKind.put(target.getClass(), target);
            place.set(target);
            visitor.accept(target);
        }
    }
}
