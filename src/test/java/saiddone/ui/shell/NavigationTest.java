package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.model.Anchor;

class NavigationTest {
    private static final Place LIBRARY = new Place.Library("");
    private static final Place SEARCH = new Place.Search("refund");
    private static final Place READER = new Place.Reader(Anchor.of("t1", 4), "refund");

    private final ShellNavigator navigator = new ShellNavigator();
    private final List<Place> visits = new ArrayList<>();

    NavigationTest() {
        navigator.onVisit(visits::add);
    }

    @Test
    void backAndForwardRetraceTheSteps() {
        navigator.go(LIBRARY);
        navigator.go(SEARCH);
        navigator.go(READER);
        navigator.back();
        navigator.back();
        navigator.forward();
        assertThat(visits).containsExactly(LIBRARY, SEARCH, READER, SEARCH, LIBRARY, SEARCH);
        assertThat(navigator.canGoBack()).isTrue();
        assertThat(navigator.canGoForward()).isTrue();
    }

    @Test
    void aNewVisitDropsWhatLayAhead() {
        navigator.go(LIBRARY);
        navigator.go(SEARCH);
        navigator.back();
        navigator.go(READER);
        assertThat(navigator.canGoForward()).isFalse();
        navigator.back();
        assertThat(navigator.place().get()).isEqualTo(LIBRARY);
    }

    @Test
    void theSamePlaceAgainIsShownButNotRemembered() {
        navigator.go(LIBRARY);
        navigator.go(SEARCH);
        navigator.go(SEARCH);
        assertThat(visits).containsExactly(LIBRARY, SEARCH, SEARCH);
        navigator.back();
        assertThat(navigator.place().get()).isEqualTo(LIBRARY);
    }

    @Test
    void movingWithinAPlaceIsWhereBackLeads() {
        List<Place> moves = new ArrayList<>();
        navigator.onMoved(moves::add);
        Place further = new Place.Reader(Anchor.of("t1", 9), "refund");
        navigator.go(LIBRARY);
        navigator.go(READER);
        navigator.moved(further);
        navigator.go(SEARCH);
        navigator.moved(READER);
        navigator.back();
        assertThat(navigator.place().get()).isEqualTo(further);
        assertThat(moves).containsExactly(further);
        navigator.back();
        assertThat(visits).containsExactly(LIBRARY, READER, SEARCH, further, LIBRARY);
    }

    @Test
    void nothingLiesBehindTheFirstPlace() {
        navigator.back();
        navigator.forward();
        assertThat(visits).isEmpty();
        navigator.go(LIBRARY);
        navigator.back();
        assertThat(visits).containsExactly(LIBRARY);
        assertThat(navigator.place().get()).isEqualTo(LIBRARY);
    }

    @Test
    void theLastPlaceOfEachScreenIsKnown() {
        navigator.go(SEARCH);
        navigator.go(LIBRARY);
        assertThat(navigator.last(Place.Search.class)).isEqualTo(SEARCH);
        assertThat(navigator.last(Place.Reader.class)).isNull();
    }

    @Test
    void aLongHistoryForgetsItsBeginning() {
        for (int i = 0; i < 1000; i++) {
            navigator.go(new Place.Search("q" + i));
        }
        int steps = 0;
        while (navigator.canGoBack()) {
            navigator.back();
            steps++;
        }
        assertThat(steps).isEqualTo(200);
        assertThat(navigator.place().get()).isEqualTo(new Place.Search("q799"));
    }
}
