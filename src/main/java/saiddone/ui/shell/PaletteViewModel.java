package saiddone.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.task.TaskListener;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;

/// The command palette without its nodes: what was typed, the lines that fit, which one Enter would run.
final class PaletteViewModel {
    private final WorkspaceModel workspace;
    private final ShellNavigator navigator;
    private final Strings strings;
    private final Supplier<List<PaletteItem>> fixed;
    private final LatestTask finding;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private List<TranscriptSummary> known = List.of();
    private List<PaletteSource.Conversation> conversations = List.of();
    private List<PaletteItem> fixedNow = List.of();

    /// @param fixed actions, places and recent workspaces as they are now
    PaletteViewModel(WorkspaceModel workspace, ShellNavigator navigator, Strings strings, Supplier<List<PaletteItem>> fixed) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        this.fixed = fixed;
        this.finding = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("palette.finding"));
        typed.subscribe((before, now) -> find());
    }

    StringProperty typed() {
        return typed;
    }

    ObservableList<PaletteItem> items() {
        return items;
    }

    /// Index of the line that Enter runs, 0 where there is none.
    IntegerProperty chosen() {
        return chosen;
    }

    /// Starts anew with a text, usually empty.
    void open(String text) {
        fixedNow = fixed.get();
        typed.set(text);
        find();
    }

    /// Moves the choice, around the ends.
    void move(int by) {
        if (!items.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, items.size()));
        }
    }

    void runChosen() {
        if (chosen.get() < items.size()) {
            items.get(chosen.get()).run().run();
        }
    }

    private void find() {
        String text = typed.get();
        List<TranscriptSummary> now = workspace.summaries().get();
        List<PaletteSource.Conversation> prepared = known == now ? conversations : null;
        List<PaletteItem> lines = fixedNow;
        List<PaletteItem> blind = blind(text);
        finding.run((progress, cancellation) -> {
            List<PaletteSource.Conversation> all = Objects.requireNonNullElseGet(prepared,
                    () -> now.stream().map(PaletteSource.Conversation::of).toList());
            PaletteSource source = new PaletteSource(lines, all, this::search, summary -> conversation(summary, text));
            return new Answer(now, all, Stream.concat(blind.stream(), source.find(text, cancellation).stream()).toList());
        }, new TaskListener<Answer>() {
            @Override
            public void done(Answer answer) {
                known = answer.summaries;
                conversations = answer.conversations;
                items.setAll(answer.items);
                chosen.set(0);
            }

            @Override
            public void failed(Exception problem) {
                items.setAll(new ArrayList<>());
            }
        });
    }

    private record Answer(List<TranscriptSummary> summaries, List<PaletteSource.Conversation> conversations,
                          List<PaletteItem> items) {}

    private PaletteItem search(String text) {
        return new PaletteItem(PaletteItem.Kind.SEARCH, strings.get("palette.search", text), "", BootstrapIcons.SEARCH, "",
                () -> navigator.go(new Place.Search(text)));
    }

    /// A pasted link to a conversation that is read blind leads there, and says no more of it than what it is called meanwhile.
    private List<PaletteItem> blind(String text) {
        Anchor link = Anchor.parse(text.strip());
        String alias = link == null ? null : workspace.hidden().get().get(link.transcript());
        return link == null || alias == null ? List.of() : List.of(new PaletteItem(PaletteItem.Kind.CONVERSATION, alias, "",
                BootstrapIcons.CHAT_LEFT_TEXT, "", () -> navigator.go(new Place.Reader(link, null))));
    }

    private PaletteItem conversation(TranscriptSummary summary, String text) {
        Anchor link = Anchor.parse(text.strip());
        Anchor anchor = link != null && link.transcript().equals(summary.id()) ? link : Anchor.of(summary.id());
        String model = summary.model() == null ? strings.get("palette.no-model") : summary.model();
        String run = summary.run() == null ? "" : strings.get("palette.run", summary.run());
        return new PaletteItem(PaletteItem.Kind.CONVERSATION, model + " · " + summary.caseLabel(), run + summary.id(),
                BootstrapIcons.CHAT_LEFT_TEXT, "", () -> navigator.go(new Place.Reader(anchor, null)));
    }
}
