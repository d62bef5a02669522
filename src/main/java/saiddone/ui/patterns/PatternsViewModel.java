package saiddone.ui.patterns;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Judgement;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.agreement.AgreementReports;
import saiddone.report.review.patterns.TagQuote;
import saiddone.task.TaskListener;
import saiddone.ui.control.TableText;
import saiddone.ui.desk.Blinding;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// What reviewers found: read anew while the screen shows and somebody's work changed; every figure leads to its quotes, every
/// quote to its place.
public final class PatternsViewModel {
    private final WorkspaceModel workspace;
    private final Desk desk;
    private final ReviewedWork work;
    private final PatternsSource suites;
    private final Navigator navigator;
    private final Strings strings;
    private final LatestTask reading;
    private final LatestTask counting;
    private final LatestTask beginning;
    private final LatestTask comparing;
    private final LatestTask quoting;
    private final ReadOnlyObjectWrapper<@Nullable PatternsPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AgreementReport> trust = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QuotesPage> quotes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PatternTab> tab = new ReadOnlyObjectWrapper<>(PatternTab.COUNTS);
    private Door.@Nullable ToQuotes asked;
    private boolean showing;
    private boolean stale = true;

    public PatternsViewModel(WorkspaceModel workspace, Desk desk, ReviewedWork work, PatternsSource suites, Navigator navigator,
                             Strings strings) {
        this.workspace = workspace;
        this.desk = desk;
        this.work = work;
        this.suites = suites;
        this.navigator = navigator;
        this.strings = strings;
        reading = task("patterns.task");
        beginning = task("patterns.task");
        counting = task("patterns.task.count");
        comparing = task("patterns.task.agreement");
        quoting = task("patterns.task.quotes");
        workspace.summaries().subscribe(this::changed);
        desk.state().subscribe(this::changed);
        desk.phase().subscribe(this::changed);
    }

    private LatestTask task(String name) {
        return new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get(name));
    }

    /// What was read last; null until the first time.
    ReadOnlyObjectProperty<@Nullable PatternsPage> page() {
        return page.getReadOnlyProperty();
    }

    /// One sentence where reviewers' work could not be read, else null.
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /// What the chosen tab shows; null until it was made.
    ReadOnlyObjectProperty<@Nullable Content> content() {
        return content.getReadOnlyProperty();
    }

    /// How far reviewers agree; null until it was made.
    ReadOnlyObjectProperty<@Nullable AgreementReport> trust() {
        return trust.getReadOnlyProperty();
    }

    /// The places behind what was opened last; null where nothing was.
    ReadOnlyObjectProperty<@Nullable QuotesPage> quotes() {
        return quotes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PatternTab> tab() {
        return tab.getReadOnlyProperty();
    }

    Desk.Phase phase() {
        return desk.phase().get();
    }

    /// Whether somebody looks: what changed meanwhile is read then.
    void showing(boolean now) {
        showing = now;
        if (now && stale) {
            refresh();
        }
    }

    /// The user came to a place of this screen.
    void show(Place.Patterns place) {
        choose(PatternTab.of(place.view()));
        String code = place.code();
        if (code != null) {
            boolean same = asked != null && asked.code().equals(code) && Objects.equals(asked.model(), place.model());
            ask(same ? Objects.requireNonNull(asked) : Door.ToQuotes.of(code, place.model()));
        }
    }

    /// Turns to another tab without leaving the screen.
    void turn(PatternTab other) {
        choose(other);
        navigator.moved(place());
    }

    /// Goes through a door.
    void open(@Nullable Door door) {
        if (door instanceof Door.ToQuotes wanted) {
            ask(wanted);
            navigator.moved(place());
        } else if (door instanceof Door.ToReader list) {
            List<String> open = list.transcripts().stream().filter(id -> !desk.blinding().hides(id)).toList();
            if (open.isEmpty()) {
                return;
            }
            navigator.readingList(open, list.name());
            navigator.go(new Place.Reader(Anchor.of(open.getFirst()), null));
        }
    }

    /// Reads the conversation at the quote's place; the other quotes' conversations are next.
    void read(TagQuote quote) {
        QuotesPage now = quotes.get();
        if (now != null) {
            navigator.readingList(now.transcripts(), strings.get("patterns.list", now.name()));
            navigator.go(new Place.Reader(quote.message() < 0 ? Anchor.of(quote.transcript())
                    : Anchor.of(quote.transcript(), quote.message()), null));
        }
    }

    /// To what reviewers disagree on.
    ///
    /// @param code empty for all
    void agreement(String code) {
        navigator.go(new Place.Agreement(code, null));
    }

    void go(Place other) {
        navigator.go(other);
    }

    /// What is shown, for the clipboard; empty where it is no table.
    @Nullable TableText table() {
        return switch (content.get()) {
            case Content.Heat heat -> heat.table().text();
            case Content.Lines lines -> lines.figures().text();
            case null, default -> null;
        };
    }

    /// The name to show of a reviewer.
    String reviewer(String id) {
        PatternsPage now = page.get();
        return now == null ? id : now.data().nameOf(id);
    }

    private Place.Patterns place() {
        return new Place.Patterns(tab.get().view(), asked == null ? null : asked.code(), asked == null ? null : asked.model());
    }

    private void choose(PatternTab wanted) {
        if (wanted != tab.get()) {
            tab.set(wanted);
            content.set(null);
            count();
        }
    }

    private void changed() {
        stale = true;
        if (showing) {
            refresh();
        }
    }

    private void refresh() {
        Desk.Phase phase = desk.phase().get();
        if (phase == Desk.Phase.OPENING || phase == Desk.Phase.FAILED) {
            return;
        }
        stale = false;
        List<TranscriptSummary> rows = workspace.summaries().get();
        if (page.get() == null && tab.get() == PatternTab.COUNTS) {
            begin(rows);
        }
        reading.run((progress, stop) -> PatternsPage.of(work.read(rows), suites.read(rows, stop), rows), heard(found -> {
            failure.set(null);
            page.set(found);
            count();
            compare(found);
            quote();
        }));
    }

    /// The counts of a large database show while its estimates are made.
    private void begin(List<TranscriptSummary> rows) {
        beginning.run((progress, stop) -> work.counts(rows).map(data -> PatternsPage.of(data, suites.read(rows, stop), rows, true)),
                heard(first -> first.filter(one -> page.get() == null).ifPresent(one -> {
                    page.set(one);
                    count();
                })));
    }

    private void count() {
        PatternsPage now = page.get();
        PatternTab wanted = tab.get();
        if (now != null) {
            counting.run((progress, stop) -> new Contents(strings).of(now, wanted), heard(content::set));
        }
    }

    private void compare(PatternsPage now) {
        comparing.run((progress, stop) -> AgreementReports.of(now.data()), heard(trust::set));
    }

    private void ask(Door.ToQuotes wanted) {
        asked = wanted;
        quote();
    }

    private void quote() {
        PatternsPage now = page.get();
        Door.ToQuotes wanted = asked;
        if (now != null && wanted != null) {
            Blinding blinding = desk.blinding();
            quoting.run((progress, stop) -> QuotesPage.of(now, judgements(now, wanted.code()), wanted, blinding), heard(quotes::set));
        }
    }

    private Collection<Judgement> judgements(PatternsPage now, String code) {
        return now.data().whole() ? now.data().judgements() : desk.store().judgements().under(code);
    }

    private <T> TaskListener<T> heard(Consumer<T> take) {
        return new TaskListener<>() {
            @Override
            public void done(T result) {
                take.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("patterns.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        };
    }
}
