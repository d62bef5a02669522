package saiddone.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.NoticeBar;
import saiddone.ui.fx.RunningTask;

/// The window's content for one workspace: bars around the screen that shows, overlays above it. Another workspace gets
/// another shell.
public final class Shell extends StackPane {
    private static final double OVERLAY_TOP = 5;

    private final OpenWorkspace workspace;
    private final ShellNavigator navigator;
    private final List<Destination> destinations;
    private final ShellServices services;
    private final Strings strings;
    private final Map<Class<? extends Place>, Screen> built = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final VBox notices = new VBox();
    private final Overlay overlay = new Overlay(OVERLAY_TOP);
    private final Label dropLabel = new Label();
    private final StackPane dropLayer = new StackPane(dropLabel);
    private final ListChangeListener<Notice> followNotices = change -> showNotices();
    private final TopBar top;
    private final NavRail rail;
    private final StatusBar status;
    private final ActionTable actions;
    private final CommandPalette palette;
    private final KeyDispatch keys;
    private @Nullable Screen showing;
    private @Nullable Drop drop;

    public Shell(OpenWorkspace workspace, ShellNavigator navigator, List<Destination> destinations, ObservableList<RunningTask> running,
                 ShellServices services, ShellParts parts) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.destinations = List.copyOf(destinations);
        this.services = services;
        this.strings = services.strings();
        getStyleClass().add("shell");
        actions = new ActionTable(Stream.concat(ShellActions.of(new Doing()).stream(), parts.actions().stream()).toList(),
                () -> showing == null ? List.of() : showing.actions());
        PaletteViewModel found = new PaletteViewModel(parts.visible(), navigator, strings, this::paletteItems);
        palette = new CommandPalette(found, strings, overlay::close);
        keys = new KeyDispatch(actions, overlay::isOpen, this::openSheet);
        top = new TopBar(workspace, strings, new TopBar.Doors(this::openPalette, this::toggleTheme, this::openFolder,
                services.folders()::openWorkspace, this::recentOthers, navigator::back, navigator::forward),
                parts.top());
        parts.overlays().attach(overlay);
        rail = new NavRail(this.destinations, strings, this::go);
        status = new StatusBar(workspace, running, strings, () -> navigator.go(new Place.Problems()), parts.status());
        frame.setTop(new VBox(top, notices));
        frame.setLeft(rail);
        frame.setBottom(status);
        dropLayer.getStyleClass().add("drop-layer");
        dropLayer.setVisible(false);
        dropLayer.setMouseTransparent(true);
        getChildren().addAll(frame, overlay, dropLayer);
        navigator.onVisit(this::visit);
        navigator.onMoved(this::remember);
        services.notices().shown().addListener(followNotices);
        showNotices();
        sceneProperty().subscribe(this::sceneChanged);
        setOnDragOver(this::dragOver);
        setOnDragEntered(this::dragEntered);
        setOnDragExited(event -> dragExited());
        setOnDragDropped(this::dropped);
    }

    /// Goes to a place, or to the library where no screen shows such places.
    public void start(Place first) {
        navigator.go(destination(first.getClass()) != null ? first : new Place.Library(""));
    }

    /// Goes to a place.
    ///
    /// @return false where no screen shows such places
    public boolean go(Place place) {
        boolean known = destination(place.getClass()) != null;
        if (known) {
            navigator.go(place);
        }
        return known;
    }

    /// Lets go of everything that outlives this workspace.
    public void detach() {
        status.detach();
        services.notices().shown().removeListener(followNotices);
    }

    /// What a workspace is called: its folder's own name.
    public static String nameOf(Path folder) {
        return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    }

    public void openPalette() {
        String text = navigator.place().get() instanceof Place.Search(String query) ? query : "";
        openPalette(text);
    }

    /// Opens the palette with something typed already.
    public void openPalette(String text) {
        overlay.open(palette);
        palette.start(text);
    }

    /// Runs one of the things that can be done now; false where there is none of this id, or not now.
    public boolean act(String id) {
        return actions.all().stream().filter(action -> action.id().equals(id) && action.enabled().getAsBoolean()).findFirst()
                .map(action -> {
                    action.run().run();
                    return true;
                }).orElse(false);
    }

    public void openSheet() {
        ShortcutSheet sheet = new ShortcutSheet(strings, actions.all());
        overlay.open(sheet);
        sheet.requestFocus();
    }

    public void closeOverlay() {
        overlay.close();
    }

    private void visit(Place place) {
        Screen screen = screen(place.getClass());
        if (screen == null) {
            return;
        }
        boolean changed = screen != showing;
        showing = screen;
        if (changed) {
            frame.setCenter(screen.node());
            status.follow(screen.hint());
        }
        screen.show(place);
        rail.mark(place);
        top.visit(place, navigator.canGoBack(), navigator.canGoForward());
        remember(place);
        if (changed) {
            screen.focus();
        }
    }

    private void remember(Place place) {
        services.session().change(now -> now.at(workspace.folder().toString(), place));
    }

    private @Nullable Screen screen(Class<? extends Place> kind) {
        Screen known = built.get(kind);
        Destination destination = destination(kind);
        if (known != null || destination == null) {
            return known;
        }
        Screen fresh = destination.build().get();
        built.put(kind, fresh);
        return fresh;
    }

    private @Nullable Destination destination(Class<? extends Place> kind) {
        return destinations.stream().filter(one -> one.place().equals(kind)).findFirst().orElse(null);
    }

    private void go(Destination destination) {
        Place last = navigator.last(destination.place());
        Place target = last == null ? destination.home().get() : last;
        if (target == null) {
            services.notices().show(Notice.info(strings.get("shell.nothing-to-read")));
        } else {
            navigator.go(target);
        }
    }

    private void toggleTheme() {
        services.preferences().theme().set(services.preferences().theme().get().other());
    }

    private void openFolder() {
        services.folders().chooseFolder(workspace.folder()).ifPresent(services.folders()::openWorkspace);
    }

    private List<Path> recentOthers() {
        return services.session().settings().recent().stream().map(Path::of).filter(path -> !path.equals(workspace.folder())).toList();
    }

    private List<PaletteItem> paletteItems() {
        List<PaletteItem> items = new ArrayList<>();
        for (Action action : actions.all()) {
            if (action.enabled().getAsBoolean() && !action.id().equals("palette")) {
                String key = action.shortcuts().isEmpty() ? "" : KeyNames.of(action.shortcuts().getFirst());
                items.add(new PaletteItem(kind(action), action.label(strings), "", action.icon(), key, action.run()));
            }
        }
        for (Path folder : recentOthers()) {
            items.add(new PaletteItem(PaletteItem.Kind.RECENT, strings.get("palette.open-recent", Shell.nameOf(folder)), folder.toString(),
                    BootstrapIcons.FOLDER, "", () -> services.folders().openWorkspace(folder)));
        }
        return items;
    }

    private static PaletteItem.Kind kind(Action action) {
        return action.group().equals(ShellActions.MOVING) ? PaletteItem.Kind.PLACE : PaletteItem.Kind.ACTION;
    }

    private void showNotices() {
        notices.getChildren().setAll(services.notices().shown().stream().map(this::noticeBar).toList());
    }

    private NoticeBar noticeBar(Notice notice) {
        List<Button> buttons = new ArrayList<>();
        if (notice.actionLabel() != null) {
            Button button = new Button(notice.actionLabel());
            button.getStyleClass().add("quiet");
            button.setOnAction(event -> notice.action().run());
            buttons.add(button);
        }
        return new NoticeBar(notice.level(), notice.sentence(), strings.get("notice.close"),
                () -> services.notices().close(notice), buttons);
    }

    private void sceneChanged(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            keys.detach(before);
        }
        if (now != null) {
            keys.attach(now);
        }
    }

    private void dragEntered(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            drop = Drop.of(event.getDragboard().getFiles().stream().map(File::toPath).toList(), workspace.folder(), strings);
            dropLabel.setText(drop.sentence());
            dropLayer.setVisible(true);
        }
    }

    private void dragOver(DragEvent event) {
        if (drop != null && drop.folder() != null) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        }
        event.consume();
    }

    private void dragExited() {
        drop = null;
        dropLayer.setVisible(false);
    }

    private void dropped(DragEvent event) {
        Path folder = drop == null ? null : drop.folder();
        event.setDropCompleted(folder != null);
        event.consume();
        if (folder != null) {
            services.folders().openWorkspace(folder);
        }
    }

    private final class Doing implements ShellActions.Window {
        @Override
        public void palette() {
            openPalette();
        }

        @Override
        public void sheet() {
            openSheet();
        }

        @Override
        public void toggleTheme() {
            Shell.this.toggleTheme();
        }

        @Override
        public void openFolder() {
            Shell.this.openFolder();
        }

        @Override
        public void go(Class<? extends Place> place) {
            Destination destination = destination(place);
            if (destination != null) {
                Shell.this.go(destination);
            }
        }

        @Override
        public void back() {
            navigator.back();
        }

        @Override
        public void forward() {
            navigator.forward();
        }

        @Override
        public boolean canGoBack() {
            return navigator.canGoBack();
        }

        @Override
        public boolean canGoForward() {
            return navigator.canGoForward();
        }

        @Override
        public void refresh() {
            workspace.refresh();
        }

        @Override
        public boolean canRefresh() {
            return workspace.phase().get() != OpenWorkspace.Phase.UPDATING;
        }

        @Override
        public void quit() {
            services.quit().run();
        }
    }
}
