package saiddone.ui.reader.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskState;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.reader.ledger.Checked.Phase;
import saiddone.ui.reader.ledger.SeenFinding.State;
import saiddone.ui.shell.Strings;

/// The open conversation's ledger and findings, stepping through them, and ruling on them. The conversation is checked after
/// it shows; what comes of an older one is dropped.
public final class OpenChecks {
    private final Desk desk;
    private final Checking checking;
    private final Rulings rulings;
    private final LatestTask working;
    private final LatestTask looking;
    private final ReadOnlyObjectWrapper<Checked> checked = new ReadOnlyObjectWrapper<>(Checked.NOTHING);
    private final ReadOnlyObjectWrapper<InHand> inHand = new ReadOnlyObjectWrapper<>(InHand.NOTHING);
    private final BooleanProperty mutedShown = new SimpleBooleanProperty();
    private @Nullable Transcript transcript;
    private Indexed indexed = Indexed.NOTHING;
    private Phase phase = Phase.NOTHING;
    private Known known = Known.NOTHING;

    public OpenChecks(Desk desk, TaskRunner tasks, Checking checking, Rulings rulings, Strings strings) {
        this.desk = desk;
        this.checking = checking;
        this.rulings = rulings;
        working = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("ledger.instead.checking"));
        looking = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("tagging.looking"));
        desk.state().addListener((property, before, now) -> deskChanged(now));
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
        boolean hidden = opened != null && desk.blinding().hides(opened.id());
        phase = opened == null ? Phase.NOTHING : hidden ? Phase.HIDDEN : Phase.CHECKING;
        publish();
        if (phase == Phase.CHECKING) {
            check(Objects.requireNonNull(opened));
        }
    }

    private void check(Transcript opened) {
        working.run((progress, cancellation) -> {
            Indexed found = Indexed.of(opened, checking.of(opened));
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
    private record Known(long event, Rulings.Known what) {
        static final Known NOTHING = new Known(-1, Rulings.Known.NOTHING);
    }

    private void deskChanged(DeskState now) {
        if (now.event() != known.event) {
            refresh();
        }
    }

    private void refresh() {
        Transcript now = transcript;
        String who = desk.state().get().who().orElse("");
        boolean readable = desk.phase().get() == Desk.Phase.READY || desk.phase().get() == Desk.Phase.READ_ONLY;
        if (now != null && readable && phase == Phase.READY) {
            List<Finding> findings = indexed.findings();
            looking.run((progress, cancellation) -> look(desk.store(), who, now, findings), new TaskListener<Known>() {
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

    private Known look(AnnotationStore store, String who, Transcript of, List<Finding> findings) {
        return new Known(store.latestEvent(), rulings.of(store, who, of, findings));
    }

    private void looked(Transcript of, Known found) {
        if (transcript != null && transcript.id().equals(of.id()) && found.event >= known.event) {
            known = found;
            publish();
        }
    }

    private void publish() {
        Transcript now = transcript;
        List<SeenFinding> findings = new ArrayList<>();
        for (Finding one : indexed.findings()) {
            Rulings.Ruled ruled = known.what.ruled().get(one);
            boolean muted = known.what.muted().contains(one.check());
            SeenFinding open = SeenFinding.open(findings.size(), one);
            findings.add(open.with(ruled == null ? State.OPEN : ruled.state(), ruled == null ? "" : ruled.reason(), muted));
        }
        checked.set(Checked.of(now == null ? "" : now.id(), phase, indexed, findings));
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
        inHand.set(InHand.finding(finding.number()));
    }

    public void takeClaim(int claim) {
        inHand.set(InHand.claim(claim));
    }

    public void letGo() {
        inHand.set(InHand.NOTHING);
    }

    /// Takes the next or previous finding in hand that was not dismissed, round at the ends; from the message where the
    /// user is, where none is in hand.
    public Optional<SeenFinding> step(int by, int message) {
        List<SeenFinding> all = checked.get().shown().filter(one -> !one.dismissed() || one.number() == inHand.get().finding()).toList();
        int held = all.stream().map(SeenFinding::number).toList().indexOf(inHand.get().finding());
        boolean only = held >= 0 && all.size() == 1 && all.getFirst().dismissed();
        Optional<SeenFinding> next = only ? Optional.empty()
                : next(all, held, by, at -> past(all.get(at).finding().message(), by, message));
        next.ifPresent(this::take);
        return next;
    }

    /// The next or previous claim, in the same way.
    public Optional<ClaimMark> stepClaim(int by, int message) {
        List<ClaimMark> all = checked.get().claims().toList();
        int held = all.stream().map(ClaimMark::claim).toList().indexOf(inHand.get().claim());
        Optional<ClaimMark> next = next(all, held, by, at -> past(all.get(at).message(), by, message));
        next.ifPresent(one -> takeClaim(one.claim()));
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

    /// Makes a finding the reviewer's own annotation.
    ///
    /// @param code the code that it counts for, null where none answers to the check
    public void accept(SeenFinding finding, @Nullable String code) {
        Transcript now = transcript;
        if (now != null) {
            Tag tag = code == null ? null : Accepted.tag(code, desk.subject(now), now, finding.finding(), checked.get());
            change((store, who, subject) -> rulings.accept(store, who, subject, finding.finding(), tag));
        }
    }

    public void dismiss(SeenFinding finding, String reason) {
        change((store, who, subject) -> rulings.dismiss(store, who, subject, finding.finding(), reason.strip()));
    }

    /// Leaves a finding open again.
    public void withdraw(SeenFinding finding) {
        change((store, who, subject) -> rulings.withdraw(store, who, subject, finding.finding()));
    }

    /// Hides what a check finds, in every conversation, until it is wanted again.
    public void mute(String check, boolean muted) {
        change((store, who, subject) -> rulings.mute(store, who, check, muted));
    }

    private interface Ruling {
        void in(AnnotationStore store, String who, Subject subject);
    }

    private void change(Ruling ruling) {
        Transcript now = transcript;
        if (now != null && phase == Phase.READY) {
            Subject subject = desk.subject(now);
            List<Finding> findings = indexed.findings();
            desk.change((store, who) -> {
                ruling.in(store, who, subject);
                return look(store, who, now, findings);
            }, found -> looked(now, found));
        }
    }
}
