package saiddone.ui.reader.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.anchor.FindingPlaces;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.Transcript;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskState;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.reader.ledger.Checked.Phase;
import saiddone.ui.shell.Strings;

/// The open conversation's ledger and findings, stepping through them, and ruling on them. The conversation is checked after
/// it shows; what comes of an older one is dropped.
public final class OpenChecks {
    private final Desk desk;
    private final Checking checking;
    private final FindingDesk rulings;
    private final LatestTask working;
    private final LatestTask looking;
    private final ReadOnlyObjectWrapper<Checked> checked = new ReadOnlyObjectWrapper<>(Checked.NOTHING);
    private final ReadOnlyObjectWrapper<InHand> inHand = new ReadOnlyObjectWrapper<>(InHand.NOTHING);
    private final BooleanProperty mutedShown = new SimpleBooleanProperty();
    private @Nullable Transcript transcript;
    private Indexed indexed = Indexed.NOTHING;
    private Phase phase = Phase.NOTHING;
    private Known known = Known.NOTHING;
    private boolean stepped;

    /// @param rulings over the same desk
    public OpenChecks(Desk desk, TaskRunner tasks, Checking checking, FindingDesk rulings, Strings strings) {
        this.desk = desk;
        this.checking = checking;
        this.rulings = rulings;
        working = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("ledger.instead.checking"));
        looking = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("tagging.looking"));
        desk.state().addListener((property, before, now) -> deskChanged(before, now));
    }

    /// Replaced as a whole whenever something was found, ruled on or muted.
    public ReadOnlyObjectProperty<Checked> checked() {
        return checked.getReadOnlyProperty();
    }

    /// What keys are about.
    public ReadOnlyObjectProperty<InHand> inHand() {
        return inHand.getReadOnlyProperty();
    }

    /// Whether findings of muted checks are listed, to be brought back.
    public BooleanProperty mutedShown() {
        return mutedShown;
    }

    /// Another conversation is open, null for none. The ledger of one that is read blind is not even made.
    public void open(@Nullable Transcript opened) {
        working.cancel();
        looking.cancel();
        transcript = opened;
        indexed = Indexed.NOTHING;
        known = Known.NOTHING;
        inHand.set(InHand.NOTHING);
        stepped = false;
        boolean hidden = opened != null && desk.blinding().hides(opened.id());
        phase = opened == null ? Phase.NOTHING : hidden ? Phase.HIDDEN : Phase.CHECKING;
        publish();
        if (phase == Phase.CHECKING) {
            check(Objects.requireNonNull(opened));
        }
    }

    private void check(Transcript opened) {
        working.run((progress, cancellation) -> {
            Indexed found = Indexed.of(opened, checking.of(opened), checking.values(opened));
            cancellation.check();
            return found;
        }, new TaskListener<Indexed>() {
            @Override
            public void done(Indexed found) {
                indexed = found;
                phase = Phase.READY;
                publish();
                refresh();
            }

            @Override
            public void failed(Exception problem) {
                phase = Phase.FAILED;
                publish();
            }
        });
    }

    // --- what was ruled

    /// What the store held at one moment; of two readings the one with the higher event is the newer.
    private record Known(long event, Map<FindingKey, FindingRuling> rulings) {
        static final Known NOTHING = new Known(-1, Map.of());
    }

    private void deskChanged(DeskState before, DeskState now) {
        if (now.event() != known.event) {
            refresh();
        }
        if (!before.muted().equals(now.muted())) {
            publish();
        }
    }

    private void refresh() {
        Transcript now = transcript;
        String who = desk.state().get().who().orElse("");
        if (now != null && desk.phase().get().readable() && phase == Phase.READY) {
            looking.run((progress, cancellation) -> {
                AnnotationStore store = desk.store();
                return new Known(store.latestEvent(), store.findings().of(now.id(), who));
            }, new TaskListener<Known>() {
                @Override
                public void done(Known found) {
                    looked(now, found);
                }

                @Override
                public void failed(Exception problem) {
                    // The next change of the desk looks again.
                }
            });
        }
    }

    /// Whether it is known which findings were ruled on; where nobody can tell, there is no more to be known.
    public boolean ruled() {
        return known.event >= 0 || !desk.phase().get().readable();
    }

    private void looked(Transcript of, Known found) {
        if (transcript != null && transcript.id().equals(of.id()) && found.event >= known.event) {
            known = found;
            publish();
        }
    }

    private void publish() {
        String now = transcript == null ? "" : Objects.requireNonNull(transcript).id();
        Set<String> muted = desk.state().get().muted();
        List<SeenFinding> findings = new ArrayList<>();
        for (Finding one : indexed.findings()) {
            FindingRuling ruling = known.rulings.isEmpty() ? null : known.rulings.get(FindingPlaces.key(now, one));
            findings.add(SeenFinding.of(findings.size(), one, ruling, muted.contains(one.check())));
        }
        checked.set(Checked.of(now, phase, indexed, findings));
        if (held().filter(SeenFinding::muted).isPresent()) {
            letGo();
        }
    }

    // --- stepping

    /// The finding in hand.
    public Optional<SeenFinding> held() {
        return checked.get().finding(inHand.get().finding());
    }

    public void take(SeenFinding finding) {
        stepped = true;
        inHand.set(InHand.finding(finding.number()));
    }

    public void takeClaim(int claim) {
        inHand.set(InHand.claim(claim));
    }

    public void takeValue(int value) {
        inHand.set(InHand.value(value));
    }

    public void letGo() {
        inHand.set(InHand.NOTHING);
    }

    /// Takes the next or previous finding in hand that was not dismissed, round at the ends; from the message where the
    /// user is, where none is in hand. The first in a conversation is one that is seldom harmless, if one lies ahead: one key shows
    /// what is grave, the next what is slight around it.
    public Optional<SeenFinding> step(int by, int message) {
        List<SeenFinding> all = checked.get().shown().filter(one -> !one.dismissed() || one.number() == inHand.get().finding()).toList();
        int held = all.stream().map(SeenFinding::number).toList().indexOf(inHand.get().finding());
        boolean only = held >= 0 && all.size() == 1 && all.getFirst().dismissed();
        IntPredicate ahead = at -> past(all.get(at).finding().message(), by, message);
        Optional<SeenFinding> next = only ? Optional.empty() : stepped ? next(all, held, by, ahead) : first(all, by, ahead);
        next.ifPresent(this::take);
        return next;
    }

    private static Optional<SeenFinding> first(List<SeenFinding> all, int by, IntPredicate ahead) {
        List<SeenFinding> grave = IntStream.range(0, all.size()).filter(ahead).mapToObj(all::get)
                .filter(one -> one.finding().severity() != Severity.LOW).toList();
        return grave.isEmpty() ? next(all, -1, by, ahead) : next(grave, -1, by, _ -> true);
    }

    /// The next or previous claim, in the same way.
    public Optional<ClaimMark> stepClaim(int by, int message) {
        List<ClaimMark> all = checked.get().claims().toList();
        int held = all.stream().map(ClaimMark::claim).toList().indexOf(inHand.get().claim());
        Optional<ClaimMark> next = next(all, held, by, at -> past(all.get(at).message(), by, message));
        next.ifPresent(one -> takeClaim(one.claim()));
        return next;
    }

    /// The next or previous value that nobody gave, in the same way.
    public Optional<ToldValue> stepNowhere(int by, int message) {
        List<ToldValue> all = checked.get().values().stream().filter(one -> one.told().source().nowhere()).toList();
        int held = all.stream().map(ToldValue::place).toList().indexOf(inHand.get().value());
        Optional<ToldValue> next = next(all, held, by, at -> past(all.get(at).told().message(), by, message));
        next.ifPresent(one -> takeValue(one.place()));
        return next;
    }

    private static boolean past(int place, int by, int message) {
        return by > 0 ? place >= message : place <= message;
    }

    private static <T> Optional<T> next(List<T> all, int held, int by, IntPredicate past) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (held >= 0) {
            return Optional.of(all.get(Math.floorMod(held + by, all.size())));
        }
        for (int i = 0; i < all.size(); i++) {
            int at = by > 0 ? i : all.size() - 1 - i;
            if (past.test(at)) {
                return Optional.of(all.get(at));
            }
        }
        return Optional.of(by > 0 ? all.getFirst() : all.getLast());
    }

    // --- ruling

    public boolean mayRule() {
        return transcript != null && desk.phase().get() == Desk.Phase.READY && checked.get().ready();
    }

    /// The code that answers to a finding's check, empty where the reviewer has to choose one.
    public Optional<Code> codeFor(SeenFinding finding) {
        return rulings.codeFor(finding.finding());
    }

    /// Makes a finding the reviewer's own annotation.
    ///
    /// @param code the code that it counts for, null where none answers to the check
    public void accept(SeenFinding finding, @Nullable String code, Runnable saved) {
        Transcript now = transcript;
        if (now != null) {
            rulings.accept(now, finding.finding(), code, done -> saved.run());
        }
    }

    /// @param reason not blank
    public void dismiss(SeenFinding finding, String reason) {
        Transcript now = transcript;
        if (now != null) {
            rulings.dismiss(now, finding.finding(), reason.strip(), done -> {});
        }
    }

    /// Leaves a finding open again.
    public void withdraw(SeenFinding finding) {
        Transcript now = transcript;
        if (now != null) {
            rulings.takeBack(FindingPlaces.key(now.id(), finding.finding()), () -> {});
        }
    }

    /// Hides what a check finds, in every conversation, until it is wanted again.
    ///
    /// @param saved runs once that is on the disk
    public void mute(String check, Runnable saved) {
        rulings.mute(check, saved);
    }

    /// Shows it again.
    public void unmute(String check) {
        rulings.unmute(check);
    }
}
