package saiddone.ui.search;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.FacetPane;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.HiddenLine;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;

/// The search: the box above, facets at the left, hits grouped by conversation.
public final class SearchView implements Screen {
    private static final String GROUP = "search.keys";
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int CHIPS = 6;

    private final SearchViewModel model;
    private final Strings strings;
    private final BorderPane root = new BorderPane();
    private final FacetPane facets;
    private final QueryBox box;
    private final FlowPane recent = new FlowPane();
    private final Label summary = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final TroubleLine trouble = new TroubleLine();
    private final ListView<SearchRow> hits = new ListView<>();
    private final LoadingState loading = new LoadingState();
    private final Button more = new Button();
    private final Button clear = new Button();
    private final Button queue = new Button();

    public SearchView(SearchViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        facets = new FacetPane(new FacetPane.FacetTexts(count -> strings.get("facets.more", count), strings.get("facets.fewer"),
                strings.get("facets.narrow")));
        facets.setOnToggle(model::toggle);
        box = new QueryBox(model, this::enterHits);
        assemble();
        model.page().subscribe(this::publish);
        model.trouble().subscribe(this::tell);
        model.filters().subscribe(filters -> clear.setVisible(!filters.isEmpty()));
        model.busy().subscribe(progress::setVisible);
        model.recent().subscribe(this::offer);
        model.query().subscribe(this::showPlaceholder);
        model.activity().subscribe(this::follow);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Search search && !search.query().isEmpty() && !search.query().equals(model.query().get())) {
            model.query().set(search.query());
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                action("search-edit", () -> true, () -> {
                    box.requestFocus();
                    box.selectAll();
                }, KeyCode.SLASH),
                action("search-next", this::found, () -> step(1), KeyCode.J),
                action("search-previous", this::found, () -> step(-1), KeyCode.K),
                action("search-tag", this::found, model::tagHits, KeyCode.T),
                action("search-queue", this::found, model::queue, KeyCode.U),
                action("search-open", this::found, this::openChosen, KeyCode.ENTER),
                new Action("search-clear", GROUP, null, List.of(), () -> !model.filters().get().isEmpty(), model::clearFilters));
    }

    @Override
    public void focus() {
        if (hits.getSelectionModel().isEmpty()) {
            box.requestFocus();
            box.end();
        } else {
            hits.requestFocus();
        }
    }

    private Action action(String id, java.util.function.BooleanSupplier enabled, Runnable run, KeyCode key) {
        return new Action(id, GROUP, null, List.of(new KeyCodeCombination(key)), enabled, run);
    }

    private boolean found() {
        return !hits.getItems().isEmpty();
    }

    private void assemble() {
        root.getStyleClass().addAll("screen", "search");
        root.setLeft(facets);
        box.setPromptText(strings.get("search.prompt"));
        recent.getStyleClass().add("recent-searches");
        HBox.setHgrow(recent, Priority.ALWAYS);
        summary.getStyleClass().add("muted");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("search-progress");
        progress.setVisible(false);
        clear.setText(strings.get("search.clear"));
        clear.getStyleClass().add("quiet");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> model.clearFilters());
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        queue.setText(strings.get("library.queue"));
        queue.setId("search-queue");
        queue.getStyleClass().add("quiet");
        queue.setMinWidth(Region.USE_PREF_SIZE);
        queue.setTooltip(new Tooltip(strings.get("action.search-queue")));
        queue.setOnAction(event -> model.queue());
        queue.setVisible(false);
        queue.managedProperty().bind(queue.visibleProperty());
        HBox below = new HBox(recent, progress, clear, queue, new HiddenLine(model.hidden(), strings), summary);
        below.getStyleClass().add("search-below");
        VBox head = new VBox(box, trouble, below);
        head.getStyleClass().add("search-head");
        hits.getStyleClass().add("hits");
        hits.setId("search-hits");
        hits.setCellFactory(list -> new SearchCell(strings, model::open));
        hits.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(hits, Priority.ALWAYS);
        more.getStyleClass().addAll("quiet", "more-hits");
        more.setOnAction(event -> model.more());
        more.managedProperty().bind(more.visibleProperty());
        root.setCenter(new VBox(head, hits, more));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private void openChosen() {
        SearchRow row = hits.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    private void step(int by) {
        int at = hits.getSelectionModel().getSelectedIndex();
        int next = Math.clamp(at + by, 0, hits.getItems().size() - 1);
        hits.requestFocus();
        hits.getSelectionModel().select(next);
        hits.scrollTo(Math.max(0, next - 1));
    }

    /// Moves to the first hit, or, while the answer is on its way, to the one that will come.
    private void enterHits() {
        if (found()) {
            hits.requestFocus();
            if (hits.getSelectionModel().isEmpty()) {
                hits.getSelectionModel().select(0);
            }
        }
    }

    private void publish(@Nullable SearchPage page) {
        facets.show(page == null ? List.of() : model.facets(page));
        facets.setVisible(page != null);
        summary.setText(page == null ? "" : model.summary(page));
        SearchRow chosen = hits.getSelectionModel().getSelectedItem();
        hits.getItems().setAll(page == null ? List.of() : page.rows());
        showPlaceholder();
        more.setVisible(page != null && page.more());
        queue.setVisible(page != null && page.conversations() > 0);
        if (page != null) {
            more.setText(strings.get("search.more", page.shownHits(), page.messages()));
            keep(chosen);
        }
    }

    /// The chosen hit stays chosen where the new answer has it too.
    private void keep(@Nullable SearchRow chosen) {
        hits.getSelectionModel().clearSelection();
        for (int i = 0; chosen != null && i < hits.getItems().size(); i++) {
            if (hits.getItems().get(i).sameHit(chosen)) {
                hits.getSelectionModel().select(i);
                return;
            }
        }
        hits.scrollTo(0);
    }

    private void tell(@Nullable SearchTrouble now) {
        trouble.show(now);
        hits.pseudoClassStateChanged(STALE, now != null);
        summary.setVisible(now == null);
    }

    private void offer(List<String> searches) {
        recent.getChildren().setAll(searches.stream().limit(CHIPS).map(search -> {
            Button chip = new Button(search);
            chip.setMnemonicParsing(false);
            chip.getStyleClass().add("recent-search");
            chip.setOnAction(event -> {
                model.query().set(search);
                model.searchNow();
            });
            return (Node) chip;
        }).toList());
    }

    /// While transcripts are being read an answer is of those that were read so far, and says so.
    private void follow() {
        SearchPage page = model.page().get();
        summary.setText(page == null ? "" : model.summary(page));
        showPlaceholder();
    }

    private void showPlaceholder() {
        Node wanted = placeholder();
        if (hits.getPlaceholder() != wanted) {
            hits.setPlaceholder(wanted);
        }
    }

    private Node placeholder() {
        boolean asked = !model.query().get().isBlank() || !model.filters().get().isEmpty();
        if (!asked) {
            return new EmptyState(BootstrapIcons.SEARCH, strings.get("search.start"), strings.get("search.start.todo"));
        }
        Activity now = model.activity().get();
        if (now.reading()) {
            String index = strings.get(model.page().get() == null ? "search.reading" : "search.nothing-yet");
            loading.show(now.heading(index), now.what(), now.share());
            return loading;
        }
        return model.page().get() == null ? new Region() : nothing();
    }

    private Node nothing() {
        Button all = new Button(strings.get("search.clear"));
        all.setOnAction(event -> model.clearFilters());
        boolean ticked = !model.filters().get().isEmpty();
        return new EmptyState(BootstrapIcons.SEARCH, strings.get("search.nothing"), strings.get("search.nothing.todo"),
                ticked ? new Button[] {all} : new Button[0]);
    }
}
