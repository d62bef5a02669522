package saiddone.ui.codebook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Reviewer;
import saiddone.report.review.ReviewReading;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskState;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The codebook as it stands: the list of codes with their counts, what of it is chosen, and what is known of that.
public final class CodebookViewModel {
    private final Desk desk;
    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Strings strings;
    private final LatestTask counting;
    private final LatestTask looking;
    private final CodeRules rules;
    private final Steps steps;
    private final Editing editing;
    private final Examples examples;
    private final MergeModel merge;
    private final SplitModel split;
    private final VersionsModel versions;
    private final FilesModel files;
    private final ConflictsModel conflicts;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<CodeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<String, Tally>> tallies = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(Details.NONE);
    private final ReadOnlyObjectWrapper<Panel> panel = new ReadOnlyObjectWrapper<>(new Panel.Nothing());
    private boolean unfolded;
    private boolean showing;
    private long counted = -1;
    private Set<String> uncounted = Set.of();
    private String placed = "";

    /// @param clipboard the text that was copied last, empty for none
    public CodebookViewModel(Desk desk, WorkspaceModel workspace, Navigator navigator, Strings strings, Notices notices,
                             FolderPort folders, Supplier<String> clipboard) {
        this.desk = desk;
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        counting = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("codebook.counting"));
        looking = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("codebook.looking"));
        rules = new CodeRules(strings);
        steps = new Steps(desk, notices, strings);
        editing = new Editing(desk, steps, rules, strings, this::open);
        examples = new Examples(desk, workspace, navigator, editing, steps, strings, clipboard);
        merge = new MergeModel(desk, workspace.tasks(), steps, strings, this::open);
        split = new SplitModel(desk, workspace, steps, rules, strings, this::open);
        versions = new VersionsModel(desk, workspace.tasks(), steps, strings);
        files = new FilesModel(desk, workspace.tasks(), steps, folders, strings, this::turn);
        conflicts = new ConflictsModel(desk, workspace.tasks(), steps, strings);
        filter.subscribe(text -> fill());
        desk.state().subscribe(this::changed);
    }

    Desk desk() {
        return desk;
    }

    CodeRules rules() {
        return rules;
    }

    Editing editing() {
        return editing;
    }

    Examples examples() {
        return examples;
    }

    MergeModel merge() {
        return merge;
    }

    SplitModel split() {
        return split;
    }

    VersionsModel versions() {
        return versions;
    }

    FilesModel files() {
        return files;
    }

    ConflictsModel conflicts() {
        return conflicts;
    }

    /// Words that a code must have.
    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<List<CodeRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The conversations that the reviewer reads blind: nothing here counts what was said of them, or one could watch others tag.
    ReadOnlyObjectProperty<Map<String, String>> hidden() {
        return workspace.hidden();
    }

    /// Conversations by code, empty until they were counted.
    ReadOnlyObjectProperty<Map<String, Tally>> tallies() {
        return tallies.getReadOnlyProperty();
    }

    /// Of the chosen code; of none while it is read.
    ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    /// What stands beside the list; change it by [#turn].
    ReadOnlyObjectProperty<Panel> panel() {
        return panel.getReadOnlyProperty();
    }

    Codebook book() {
        return desk.codebook();
    }

    /// Whether anything can be changed.
    boolean writable() {
        return desk.phase().get() == Desk.Phase.READY;
    }

    /// The code whose form or merge or split shows.
    Optional<Code> chosen() {
        return book().code(chosenId());
    }

    Optional<CodeGroup> group() {
        return panel.get() instanceof Panel.OfGroup(String id) ? book().groups().stream().filter(one -> one.id().equals(id)).findFirst()
                : Optional.empty();
    }

    private String chosenId() {
        return switch (panel.get()) {
            case Panel.OfCode(String id) -> id;
            case Panel.Merge(String id) -> id;
            case Panel.Split(String id) -> id;
            default -> "";
        };
    }

    /// `codebook v7 · 22 codes in force · 3 retired or merged`.
    String subtitle() {
        int inForce = book().inForce().size();
        return strings.get("codebook.subtitle", book().version(), inForce, book().codes().size() - inForce);
    }

    String reviewer(String id) {
        return desk.state().get().reviewers().stream().filter(one -> one.id().equals(id)).map(Reviewer::name).findFirst().orElse(id);
    }

    /// Whether the screen is in the window; nothing is counted while it is not.
    void showing(boolean now) {
        showing = now;
        changed(desk.state().get());
    }

    void show(Place.Codebook place) {
        placed = place.code();
        if (place.into() != null) {
            turn(new Panel.Merge(place.code()));
            merge.choose(place.into());
        } else if (!place.code().isEmpty()) {
            turn(new Panel.OfCode(place.code()));
        }
    }

    /// The user chose a line of the list.
    void choose(CodeRow row) {
        switch (row) {
            case CodeRow.Entry entry -> open(entry.code().id());
            case CodeRow.Heading heading when heading.group() != null ->
                    turn(new Panel.OfGroup(Objects.requireNonNull(heading.group()).id()));
            default -> { }
        }
    }

    void open(String code) {
        turn(new Panel.OfCode(code));
        if (!code.equals(placed)) {
            placed = code;
            navigator.moved(new Place.Codebook(code));
        }
    }

    /// Shows or folds away what is not in force any more.
    void flipFold() {
        unfolded = !unfolded;
        fill();
    }

    /// Brings something up beside the list.
    void turn(Panel wanted) {
        panel.set(wanted);
        look();
        switch (wanted) {
            case Panel.Merge(String code) -> merge.start(code);
            case Panel.Split(String code) -> split.start(code);
            case Panel.Versions() -> versions.start();
            default -> { }
        }
    }

    /// Back from whatever is under way to the code that it is about.
    void back() {
        String code = chosenId();
        turn(code.isEmpty() ? placed.isEmpty() ? new Panel.Nothing() : new Panel.OfCode(placed) : new Panel.OfCode(code));
    }

    private void changed(DeskState now) {
        fill();
        if (!showing || desk.phase().get() == Desk.Phase.FAILED) {
            return;
        }
        count(now.event());
        conflicts.look();
        look();
        switch (panel.get()) {
            case Panel.Merge merging -> merge.look();
            case Panel.Split splitting -> split.look();
            case Panel.Versions comparing -> versions.look();
            default -> { }
        }
    }

    private void fill() {
        rows.set(CodeRow.of(book(), filter.get(), unfolded));
    }

    private void count(long event) {
        Set<String> hidden = desk.blinding().hidden().keySet();
        if (event == counted && hidden.equals(uncounted)) {
            return;
        }
        counting.run((progress, cancellation) -> Tally.of(ReviewReading.counted(desk.store(), hidden)), new TaskListener<>() {
            @Override
            public void done(Map<String, Tally> found) {
                counted = event;
                uncounted = hidden;
                tallies.set(found);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }

    private void look() {
        String code = chosenId();
        if (!details.get().code().equals(code)) {
            details.set(Details.NONE);
        }
        if (code.isEmpty() || !showing) {
            looking.cancel();
            return;
        }
        Set<String> hidden = desk.blinding().hidden().keySet();
        looking.run((progress, cancellation) -> Details.of(desk.store(), code, hidden), new TaskListener<>() {
            @Override
            public void done(Details found) {
                details.set(found);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }
}
