package saiddone.ui.fake;

import java.util.ArrayList;
import java.util.List;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;

/// Remembers where it was sent.
public final class FakeNavigator implements Navigator {
    public final List<Place> places = new ArrayList<>();
    public final List<Place> moves = new ArrayList<>();
    public List<String> list = List.of();
    public String listName = "";

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
    public void readingList(List<String> transcriptIds, String name) {
        list = transcriptIds;
        listName = name;
    }
}
