package saiddone.ui.reader;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.ledger.Checked;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SeenFinding;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// One check's findings over all conversations of the reading list: after the last one of a conversation comes the first one of
/// the next, so that a reviewer who wants to know what a check is worth goes through its findings with one key.
final class FindingTour {
    private final ReaderModel model;
    private final OpenChecks checks;
    private final Strings strings;
    private final Navigator navigator;
    private final Consumer<SeenFinding> goTo;
    private final Consumer<String> say;
    /// Which way the tour goes into the conversation that is opened next.
    private int towards = 1;
    /// The conversation that waits to be entered, empty for none, and from which end.
    private String landing = "";
    private boolean fromTheEnd;

    /// @param goTo brings a finding into sight and takes it in hand
    FindingTour(ReaderModel model, Strings strings, Navigator navigator, Consumer<SeenFinding> goTo, Consumer<String> say) {
        this.model = model;
        this.checks = model.checks();
        this.strings = strings;
        this.navigator = navigator;
        this.goTo = goTo;
        this.say = say;
        checks.checked().addListener(property -> land());
    }

    private @Nullable String check() {
        return model.readingList().get().check();
    }

    /// A conversation is about to be opened. Who comes to a message of it stays there.
    void opening(Anchor anchor) {
        landing = check() != null && anchor.message() < 0 ? anchor.transcript() : "";
        fromTheEnd = towards < 0;
        towards = 1;
    }

    /// The first finding that is still to be ruled on, else the first at all; from the end the last.
    void land() {
        Checked now = checks.checked().get();
        if (landing.isEmpty() || !now.transcript().equals(landing) || !now.ready() || !checks.ruled()) {
            return;
        }
        landing = "";
        List<SeenFinding> all = ofCheck(now);
        if (!all.isEmpty()) {
            goTo.accept(fromTheEnd ? all.getLast()
                    : all.stream().filter(one -> one.state() == SeenFinding.State.OPEN).findFirst().orElse(all.getFirst()));
        }
    }

    /// Goes one finding of the check on or back, into the next conversation where this one has no more.
    ///
    /// @return whether a tour is on; if not, nothing was done
    boolean step(int by, Turn from) {
        Checked now = checks.checked().get();
        if (check() == null || !now.ready() || model.around().positionInList() < 0) {
            return false;
        }
        List<SeenFinding> all = ofCheck(now);
        int held = all.stream().map(SeenFinding::number).toList().indexOf(checks.inHand().get().finding());
        int at = held >= 0 ? held + by : past(all, by, from.message().index());
        if (at >= 0 && at < all.size()) {
            goTo.accept(all.get(at));
            return true;
        }
        String next = model.around().neighbour(by);
        if (next == null) {
            say.accept(strings.get(by > 0 ? "finding.tour-end" : "finding.tour-start", Objects.requireNonNull(check())));
        } else {
            towards = by;
            navigator.go(new Place.Reader(Anchor.of(next), null));
        }
        return true;
    }

    /// The first finding from a message on; beyond the list where there is none.
    private static int past(List<SeenFinding> all, int by, int message) {
        int at = by > 0 ? 0 : all.size() - 1;
        while (at >= 0 && at < all.size() && (all.get(at).finding().message() - message) * by < 0) {
            at += by;
        }
        return at;
    }

    /// Those of the check that were not dismissed, and the one in hand.
    private List<SeenFinding> ofCheck(Checked now) {
        int held = checks.inHand().get().finding();
        return now.shown().filter(one -> one.finding().check().equals(check())).filter(one -> !one.dismissed() || one.number() == held)
                .toList();
    }
}
