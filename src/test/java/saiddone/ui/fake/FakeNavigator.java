package saiddone.ui.fake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.ReadingList;

/// Remembers where it was sent.
public final class FakeNavigator implements Navigator {
    public final List<Place> places = new ArrayList<>();
    public final List<Place> moves = new ArrayList<>();
    public List<String> list = List.of();
    public String listName = "";
    public @Nullable String listCheck;

    @Override
    public void go(Place place) {
        places.add(place);
    }

    @Override
    public void moved(Place within) {
        moves.add(within);
    }

    @Override
    public void back() {}

    @Override
    public void forward() {}

    @Override
    public void readingList(ReadingList given) {
        list = given.transcriptIds();
        listName = given.name();
        listCheck = given.check();
    }
}
