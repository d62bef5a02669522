package saiddone.ui.reader;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.check.sources.Source;
import saiddone.model.Anchor;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.ledger.ClaimMark;
import saiddone.ui.reader.ledger.DismissBox;
import saiddone.ui.reader.ledger.FindingCommands;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SeenFinding;
import saiddone.ui.reader.ledger.ToldValue;
import saiddone.ui.reader.ledger.WordsToCall;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.row.Spots;
import saiddone.ui.reader.tagging.CodePicker;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Does what the keys for findings and claims ask for: goes to their words, and rules on them.
final class FindingHand implements FindingCommands {
    private final ReaderModel model;
    private final OpenChecks checks;
    private final Strings strings;
    private final Overlays overlays;
    private final Navigator navigator;
    private final Consumer<String> say;
    private final FindingTour tour;
    private BiConsumer<Integer, Integer> together = (row, other) -> {};

    /// @param say shows a sentence for a moment
    FindingHand(ReaderModel model, Strings strings, Overlays overlays, Navigator navigator, Consumer<String> say) {
        this.model = model;
        this.checks = model.checks();
        this.strings = strings;
        this.overlays = overlays;
        this.navigator = navigator;
        this.say = say;
        this.tour = new FindingTour(model, strings, navigator, this::goTo, say);
    }

    /// Opens a conversation at a place; where one check's findings are gone through, at the next of them.
    void open(Anchor anchor, @Nullable String query) {
        tour.opening(anchor);
        model.open(anchor, query);
        tour.land();
    }

    /// @param both brings two rows into sight together, as far as they fit; the first one matters more
    void view(BiConsumer<Integer, Integer> both) {
        together = both;
    }

    /// To the next or previous finding across the conversation; of one check's across the reading list, where it is one.
    void step(int by) {
        Turn turn = model.focused();
        if (turn != null && tour.step(by, turn)) {
            return;
        }
        Optional<SeenFinding> next = turn == null ? Optional.empty() : checks.step(by, turn.message().index());
        next.ifPresentOrElse(this::goTo, () -> say.accept(none()));
    }

    private String none() {
        return switch (checks.checked().get().phase()) {
            case CHECKING -> strings.get("finding.checking");
            case HIDDEN -> strings.get("finding.hidden");
            case FAILED -> strings.get("finding.failed");
            case NOTHING, READY -> strings.get("finding.none-left");
        };
    }

    /// To the next or previous claim.
    void stepClaim(int by) {
        Turn turn = model.focused();
        Optional<ClaimMark> next = turn == null ? Optional.empty() : checks.stepClaim(by, turn.message().index());
        next.ifPresentOrElse(claim -> goToClaim(claim.claim(), claim.message(), claim.part(), claim.span()),
                () -> say.accept(checks.checked().get().ready() ? strings.get("ledger.no-claims") : none()));
    }

    @Override
    public void goTo(SeenFinding one) {
        Finding finding = one.finding();
        Finding.Said said = finding.said();
        ToolCall call = checks.checked().get().call(finding.call());
        if (said != null) {
            reveal(finding.message(), said.part(), said.span());
        } else if (call != null) {
            toCall(call, finding.argument());
        } else {
            model.goTo(finding.message());
        }
        checks.take(one);
        showLine();
    }

    @Override
    public void goToClaim(int claim, int message, Part part, Span span) {
        reveal(message, part, span);
        checks.takeClaim(claim);
        showLine();
    }

    /// To the next or previous value that nobody gave.
    void stepNowhere(int by) {
        Turn turn = model.focused();
        Optional<ToldValue> next = turn == null ? Optional.empty() : checks.stepNowhere(by, turn.message().index());
        next.ifPresentOrElse(this::goToValue,
                () -> say.accept(checks.checked().get().ready() ? strings.get("sources.none-nowhere") : none()));
    }

    @Override
    public void goToValue(ToldValue value) {
        reveal(value.told().message(), Part.TEXT, value.told().span());
        checks.takeValue(value.place());
        showLine();
    }

    @Override
    public void goToSource(ToldValue value) {
        Source source = value.told().source();
        ToolCall call = source.call();
        if (call != null) {
            toCall(call, source.place() == Source.Place.CALL ? source.pointer() : null);
        } else if (source.message() >= 0) {
            model.goTo(source.message());
        } else {
            say.accept(value.told().why());
            return;
        }
        checks.takeValue(value.place());
    }

    /// The value that a key is about.
    Optional<ToldValue> heldValue() {
        return checks.checked().get().value(checks.inHand().get().value());
    }

    @Override
    public void toCall(ToolCall call, @Nullable String pointer) {
        Conversation open = model.conversation();
        if (open != null) {
            model.lit().select(null);
            model.goTo(call.message());
            model.focus().at(Spots.card(open, call.message(), call.ordinal(), pointer == null ? "" : pointer));
            model.focus().reveal();
        }
    }

    private void reveal(int message, Part part, Span span) {
        Conversation open = model.conversation();
        if (open != null) {
            model.lit().select(null);
            model.goTo(message);
            Turn turn = open.turns().get(open.rowOf(message));
            turn.texts().stream().filter(text -> text.message() == message && text.part() == part).findFirst()
                    .filter(text -> model.folds().hides(text, span, turn))
                    .ifPresent(text -> model.fold(folds -> folds.reveal(text, span, turn)));
            model.focus().at(part == Part.REASONING ? Spot.REASONING : Spot.WORDS);
        }
    }

    /// Words and call together on the screen, where they fit; words of a long row that no call is set against, too.
    private void showLine() {
        WordsToCall line = checks.checked().get().line(checks.inHand().get());
        Conversation open = model.conversation();
        Turn turn = model.focused();
        if (turn != null && line == null) {
            together.accept(turn.row(), turn.row());
        } else if (open != null && line != null) {
            int words = open.rowOf(line.message());
            int calls = open.rowOf(line.callMessage());
            if (model.folds().folded(open.turns().get(calls))) {
                model.fold(folds -> folds.unfold(open.turns().get(calls)));
            }
            together.accept(words, calls);
        }
    }

    // --- ruling

    /// The finding that a key is about.
    Optional<SeenFinding> held() {
        return checks.held();
    }

    @Override
    public void accept(SeenFinding one) {
        if (one.state() == SeenFinding.State.ACCEPTED) {
            return;
        }
        Optional<Code> code = checks.codeFor(one);
        if (code.isPresent()) {
            accept(one, code.get());
        } else if (!model.desk().codebook().inForce().isEmpty()) {
            CodePicker picker = new CodePicker(model.tagging(), strings, strings.get("finding.which-code", one.finding().check()),
                    (chosen, presence) -> {
                        overlays.close();
                        accept(one, chosen);
                    });
            overlays.open(picker);
            picker.start();
        } else {
            checks.accept(one, null, () -> {});
        }
    }

    /// What was accepted is told once it is saved: the user may be asked first who reviews, and think better of it.
    private void accept(SeenFinding one, Code code) {
        checks.accept(one, code.id(), () -> say.accept(strings.get("finding.said-accepted", code.name())));
    }

    @Override
    public void dismiss(SeenFinding one) {
        DismissBox box = new DismissBox(one.finding(), strings, reason -> {
            overlays.close();
            checks.dismiss(one, reason);
        });
        overlays.open(box);
        box.start();
    }

    @Override
    public void withdraw(SeenFinding one) {
        checks.withdraw(one);
    }

    @Override
    public void mute(SeenFinding one) {
        checks.mute(one.finding().check(), () -> say.accept(strings.get("finding.said-muted", one.finding().check())));
    }

    @Override
    public void about(SeenFinding one) {
        navigator.go(new Place.Checks(one.finding().check()));
    }
}
