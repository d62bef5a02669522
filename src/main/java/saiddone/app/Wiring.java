package saiddone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.ingest.Limits;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.report.tasks.TaskBoards;
import saiddone.search.IndexProblem;
import saiddone.search.QueryProblem;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.ui.agreement.AgreementView;
import saiddone.ui.agreement.AgreementViewModel;
import saiddone.ui.codebook.CodebookView;
import saiddone.ui.codebook.CodebookViewModel;
import saiddone.ui.control.ColumnMemory;
import saiddone.ui.desk.BlindedWorkspace;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskActions;
import saiddone.ui.desk.DeskStatus;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.desk.ReviewFiles;
import saiddone.ui.desk.ReviewedAhead;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.desk.ReviewerChip;
import saiddone.ui.findings.ChecksView;
import saiddone.ui.findings.ChecksViewModel;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.FxTaskRunner;
import saiddone.ui.fx.StyleSheets;
import saiddone.ui.grid.CaseSource;
import saiddone.ui.grid.CasesView;
import saiddone.ui.grid.CasesViewModel;
import saiddone.ui.library.LibraryView;
import saiddone.ui.library.LibraryViewModel;
import saiddone.ui.metrics.MetricsView;
import saiddone.ui.metrics.MetricsViewModel;
import saiddone.ui.metrics.ReviewSource;
import saiddone.ui.metrics.ScoredSuite;
import saiddone.ui.patterns.PatternsView;
import saiddone.ui.patterns.PatternsViewModel;
import saiddone.ui.problems.ProblemsView;
import saiddone.ui.problems.ProblemsViewModel;
import saiddone.ui.reader.ReaderScreen;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.search.RecentSearches;
import saiddone.ui.search.SearchView;
import saiddone.ui.search.SearchViewModel;
import saiddone.ui.settings.SettingsView;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Destination;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.SettingsFile;
import saiddone.ui.shell.Shell;
import saiddone.ui.shell.ShellNavigator;
import saiddone.ui.shell.ShellParts;
import saiddone.ui.shell.ShellServices;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;
import saiddone.ui.tasks.TasksView;
import saiddone.ui.tasks.TasksViewModel;

/// Who gets what: the one place where the parts of the program are put together, constructor by constructor.
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final UserFolders folders;
    private final Indexes indexes;
    private final UnaryOperator<WorkspaceFolder> placing;
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));

    Wiring(UserFolders folders) {
        this(folders, UnaryOperator.identity());
    }

    /// @param placing moves a workspace's index elsewhere, for looking at folders that must not be written to
    Wiring(UserFolders folders, UnaryOperator<WorkspaceFolder> placing) {
        this.folders = folders;
        this.indexes = new Indexes(folders.cache());
        this.placing = placing;
    }

    Strings strings() {
        return strings;
    }

    StyleSheets styleSheets() {
        return new StyleSheets(List.of("library", "search", "reader", "metrics", "grid", "tasks", "queue", "codebook", "patterns",
                "agreement", "checks"));
    }

    SettingsFile settingsFile() {
        return new SettingsFile(folders.config());
    }

    FxTaskRunner tasks(Executor fxThread) {
        return new FxTaskRunner(fxThread, problem -> problem instanceof QueryProblem);
    }

    WorkspaceFolder workspace(Path folder) {
        return placing.apply(indexes.workspace(folder));
    }

    /// Where a workspace opens that was never open before: at the figures where a suite lies among its transcripts, else in
    /// the library. Slow.
    Place home(WorkspaceFolder workspace) {
        NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
        try (Stream<Path> files = Files.find(workspace.transcripts(), 2,
                (file, facts) -> facts.isRegularFile() && file.endsWith("suite.json"))) {
            return files.anyMatch(file -> suites.suiteOf(file) != null) ? Place.Metrics.BOARD : new Place.Library("");
        } catch (IOException | UncheckedIOException e) {
            LOG.info("Nobody could look for a suite in {}", workspace.transcripts(), e);
            return new Place.Library("");
        }
    }

    /// Removes an index, which is never the only copy of anything; nobody may have it open. Slow.
    void deleteIndex(WorkspaceFolder workspace) {
        Path index = indexes.ownFolder(workspace);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException none) {
            LOG.info("There was no index in {}", index);
        } catch (IOException | DirectoryIteratorException e) {
            throw new IndexProblem("The index in " + index + " could not be removed: " + e.getMessage(), e);
        }
    }

    /// Opens the index over the workspace's own transcripts; slow.
    Supplier<TranscriptIndex> opener(WorkspaceFolder workspace) {
        return () -> indexes.open(workspace, List.of(workspace.transcripts()));
    }

    /// The reviewer's desk over the workspace's `annotations.db`, not yet opened.
    Desk desk(FxTaskRunner tasks, Notices notices) {
        // One thread, which ends by itself when there is nothing to write.
        Executor writer = new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("annotations").factory());
        return new Desk(tasks, writer, Platform::runLater, strings, notices);
    }

    /// Opens the workspace's `annotations.db`, creating or migrating it as needed; slow.
    Supplier<AnnotationStore> annotations(WorkspaceFolder workspace) {
        return () -> {
            try {
                Files.createDirectories(Objects.requireNonNull(workspace.annotations().getParent()));
            } catch (IOException e) {
                throw new AnnotationProblem("%s cannot be made: %s.".formatted(workspace.annotations(), e.getMessage()), e);
            }
            AnnotationStore store = SqlAnnotationStore.open(workspace.annotations(), Clock.systemUTC());
            if (store.readOnly().isEmpty()) {
                StarterCodebook.putInto(store);
            }
            return store;
        };
    }

    /// The window's content for an opened workspace, with every screen that exists.
    Shell shell(OpenWorkspace workspace, FxTaskRunner tasks, Preferences preferences, Session session, Notices notices,
                FolderPort port, Runnable quit, Desk desk) {
        ShellNavigator navigator = new ShellNavigator();
        ShellServices services = new ShellServices(strings, preferences, session, notices, port, quit);
        Overlays overlays = new Overlays();
        ReviewerChip chip = new ReviewerChip(desk, overlays, strings);
        BlindedWorkspace visible = new BlindedWorkspace(workspace, desk);
        NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
        SuiteScores scores = new SuiteScores(workspace.workspaceFolder().transcripts(), suites);
        ReviewFiles files = new ReviewFiles(desk, port, workspace.folder(), workspace.summaries()::get, rows ->
                scores.read(rows, Cancellation.NEVER).stream().map(found -> found.board().suite()).toList(), notices, strings);
        List<Action> actions = Stream.concat(DeskActions.of(desk, chip::ask).stream(), files.actions().stream()).toList();
        ShellParts parts = new ShellParts(List.of(chip), actions, DeskStatus.of(desk, strings), overlays, visible);
        desk.state().subscribe(state -> state.who().ifPresent(id -> session.change(now -> now.withReviewer(id))));
        List<Destination> screens = destinations(workspace, visible, suites, scores, navigator, services, desk, overlays, chip::ask);
        return new Shell(workspace, navigator, screens, tasks.running(), services, parts);
    }

    /// @param open      the workspace itself, for what no conversation is in
    /// @param workspace as the reviewer may see it: what screens get
    /// @param scores    of its suites, read once for all that ask
    private List<Destination> destinations(OpenWorkspace open, WorkspaceModel workspace, NorthlineSuites suites, SuiteScores scores,
                                           ShellNavigator navigator, ShellServices services, Desk desk, Overlays overlays, Runnable ask) {
        Path transcripts = open.workspaceFolder().transcripts();
        ReviewedWork reviewed = new ReviewedWork(desk);
        new ReviewedAhead(workspace, reviewed, strings.get("patterns.task")).start();
        return List.of(
                new Destination("library", BootstrapIcons.COLLECTION, Place.Library.class, () -> new Place.Library(""),
                        Destination.Rail.TOP,
                        () -> new LibraryView(new LibraryViewModel(workspace, navigator, strings), workspace, strings,
                                columns(services.session()), Delays.FX)),
                new Destination("search", BootstrapIcons.SEARCH, Place.Search.class, () -> new Place.Search(""), Destination.Rail.TOP,
                        () -> search(workspace, navigator, services,
                                new HitTagging(desk, workspace, overlays, services.notices(), strings))),
                new Destination("reader", BootstrapIcons.LAYOUT_SPLIT, Place.Reader.class, () -> firstToRead(workspace, navigator),
                        Destination.Rail.TOP,
                        () -> new ReaderScreen(workspace, desk, overlays, navigator, new SuiteRules(transcripts, suites),
                                checks(open, workspace, desk, suites),
                                navigator.readingList(), services.preferences(), strings,
                                Delays.FX, Wiring::copy)),
                new Destination("queue", BootstrapIcons.LIST_TASK, Place.Queue.class, () -> new Place.Queue(""), Destination.Rail.TOP,
                        () -> new QueueWiring(desk, workspace, strings).screen(navigator, services.notices(), overlays, ask)),
                new Destination("patterns", BootstrapIcons.HASH, Place.Patterns.class, () -> Place.Patterns.COUNTS, Destination.Rail.TOP,
                        () -> new PatternsView(new PatternsViewModel(workspace, desk, reviewed, (rows, stop) -> scores.read(rows, stop)
                                .stream().map(ScoredSuite::attempts).toList(), navigator, strings), workspace, strings,
                                services.folders()::chooseFile, services.notices())),
                new Destination("agreement", BootstrapIcons.PEOPLE, Place.Agreement.class, () -> new Place.Agreement("", null),
                        Destination.Rail.TOP, () -> new AgreementView(new AgreementViewModel(workspace, desk, reviewed, navigator, strings,
                                services.notices(), Clock.systemUTC()), strings)),
                new Destination("checks", BootstrapIcons.CLIPBOARD_CHECK, Place.Checks.class, () -> new Place.Checks(""),
                        Destination.Rail.TOP, () -> new ChecksView(new ChecksViewModel(workspace, desk,
                                new FindingDesk(desk, CheckCodes.shipped()), navigator, strings),
                                workspace, strings)),
                new Destination("metrics", BootstrapIcons.GRID_3X3, Place.Metrics.class, () -> Place.Metrics.BOARD, Destination.Rail.TOP,
                        () -> new MetricsView(new MetricsViewModel(workspace, scores, ReviewSource.of(desk, reviewed), navigator, strings,
                                System::nanoTime),
                                workspace, strings, boardColumns(services.session()), services.folders()::chooseFile, services.notices())),
                new Destination("cases", BootstrapIcons.GRID_3X3_GAP, Place.Cases.class, () -> Place.Cases.GRID, Destination.Rail.TOP,
                        () -> cases(workspace, scores, navigator, services)),
                new Destination("tasks", BootstrapIcons.LIST_CHECK, Place.Tasks.class, () -> new Place.Tasks(""), Destination.Rail.TOP,
                        () -> new TasksView(new TasksViewModel(workspace, (rows, stop) -> TaskBoards.of(rows), navigator, strings),
                                workspace, strings)),
                new Destination("codebook", BootstrapIcons.JOURNAL_CODE, Place.Codebook.class, () -> new Place.Codebook(""),
                        Destination.Rail.TOP,
                        () -> new CodebookView(new CodebookViewModel(desk, workspace, navigator, strings, services.notices(),
                                services.folders(), Wiring::copied), strings)),
                new Destination("problems", BootstrapIcons.EXCLAMATION_TRIANGLE, Place.Problems.class, Place.Problems::new,
                        Destination.Rail.NONE,
                        () -> new ProblemsView(new ProblemsViewModel(workspace, strings, services.folders()::showFolder), strings)),
                new Destination("settings", BootstrapIcons.GEAR, Place.Settings.class, Place.Settings::new, Destination.Rail.BOTTOM,
                        () -> new SettingsView(open, services.preferences(), services.folders(), folders.config(), strings,
                                Wiring::version)));
    }

    private OpenChecks checks(OpenWorkspace open, WorkspaceModel workspace, Desk desk, NorthlineSuites suites) {
        return new OpenChecks(desk, workspace.tasks(), new OpenedChecks(indexes, open.workspaceFolder(), suites),
                new FindingDesk(desk, CheckCodes.shipped()), strings);
    }

    private SearchView search(WorkspaceModel workspace, ShellNavigator navigator, ShellServices services, HitTagging tagging) {
        SearchViewModel model = new SearchViewModel(workspace, navigator, strings, Delays.FX, searches(services.session()));
        model.setTagger(tagging);
        return new SearchView(model, strings);
    }

    private CasesView cases(WorkspaceModel workspace, SuiteScores scores, ShellNavigator navigator, ShellServices services) {
        CasesViewModel model = new CasesViewModel(workspace, (rows, stop) -> scores.read(rows, stop).stream().findFirst()
                .map(found -> CaseSource.Suited.of(found.board(), found.attempts())).orElse(null), navigator, strings);
        return new CasesView(model, workspace, strings, services.folders()::chooseFile, services.notices());
    }

    /// Empty where nothing was copied, or no text.
    private static String copied() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The first conversation of the list that the user came from, else of the workspace.
    private static @Nullable Place firstToRead(WorkspaceModel workspace, ShellNavigator navigator) {
        List<String> list = navigator.readingList().get().transcriptIds();
        List<TranscriptSummary> all = workspace.summaries().get();
        String first = !list.isEmpty() ? list.getFirst() : all.isEmpty() ? null : all.getFirst().id();
        return first == null ? null : new Place.Reader(Anchor.of(Objects.requireNonNull(first)), null);
    }

    private static String version() {
        String version = Wiring.class.getPackage().getImplementationVersion();
        return "%s, Java %s, JavaFX %s".formatted(version == null ? "from source" : version, Runtime.version().feature(),
                System.getProperty("javafx.version", "?"));
    }

    private static RecentSearches searches(Session session) {
        return new RecentSearches() {
            @Override
            public List<String> load() {
                return session.settings().searches();
            }

            @Override
            public void save(List<String> searches) {
                session.change(now -> now.withSearches(searches));
            }
        };
    }

    private static ColumnMemory boardColumns(Session session) {
        return new ColumnMemory() {
            @Override
            public String load() {
                return session.settings().metricsColumns();
            }

            @Override
            public void save(String layout) {
                session.change(now -> now.withMetricsColumns(layout));
            }
        };
    }

    private static ColumnMemory columns(Session session) {
        return new ColumnMemory() {
            @Override
            public String load() {
                return session.settings().libraryColumns();
            }

            @Override
            public void save(String layout) {
                session.change(now -> now.withLibraryColumns(layout));
            }
        };
    }
}
