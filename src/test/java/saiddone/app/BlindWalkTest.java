package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sampling.Trait;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Confidence;
import saiddone.model.ExpectedAction;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.JudgeVerdict;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Part;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Usage;
import saiddone.model.Verdict;
import saiddone.report.tasks.TaskBoards;
import saiddone.search.SearchRequest;
import saiddone.search.TranscriptIndex;
import saiddone.search.Verdicts;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.DirectTaskRunner;
import saiddone.task.Progress;
import saiddone.ui.agreement.AgreementViewModel;
import saiddone.ui.desk.BlindedWorkspace;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fx.Delays;
import saiddone.ui.grid.CasesViewModel;
import saiddone.ui.library.LibraryColumn;
import saiddone.ui.library.LibraryViewModel;
import saiddone.ui.metrics.MetricsViewModel;
import saiddone.ui.metrics.ReviewSource;
import saiddone.ui.patterns.PatternsViewModel;
import saiddone.ui.problems.ProblemsViewModel;
import saiddone.ui.queue.DrawViewModel;
import saiddone.ui.queue.FrameFilter;
import saiddone.ui.queue.FrameSource;
import saiddone.ui.queue.QueueViewModel;
import saiddone.ui.search.RecentSearches;
import saiddone.ui.search.SearchViewModel;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.OpenWorkspace;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;
import saiddone.ui.tasks.TasksViewModel;
import tools.jackson.databind.json.JsonMapper;

/// Walks everything that gives out conversations, with one that is read blind, and looks for its secrets in every string that
/// can be reached. The same walk must find them all while nothing is hidden, or it proves nothing.
class BlindWalkTest {
    private static final String SECRET = "secret";
    private static final String WORD = "zebracorn";
    private static final List<String> TELLTALE = List.of("secret-model", "secret-file", "secret-own", "secret-suite", "secret-case",
            "secret-title", "secret-ending", "secret-brief", "secret-error", "secret-judge", "secret-why", "secret-call", "secret-time",
            "secret-detail", "secret-expected", "secret-part", "secret-role", "secret-check", "secret-found", "987654");
    private static final List<String> FACETS = List.of("model", "suite", "kind", "run", "ending", "outcome", "format", "tool", "check",
            "severity", "finding");

    @TempDir
    private Path folder;
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Desk desk = new Desk(tasks, Runnable::run, Runnable::run, strings, new Notices());
    private final List<List<TranscriptSummary>> handed = new ArrayList<>();
    private TranscriptIndex index;
    private FakeWorkspace whole;
    private BlindedWorkspace workspace;

    @BeforeEach
    void open() {
        index = IndexStore.open(folder.resolve("index"), new Files(List.of(plain(0), secret(), plain(1), plain(2))), new SecretFinding());
        index.update(Progress.NONE, Cancellation.NEVER);
        whole = new FakeWorkspace(tasks, index);
        whole.rows.set(index.summaries());
        whole.unread.set(index.problems());
        workspace = new BlindedWorkspace(whole, desk);
        desk.start(() -> SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC()), null);
        desk.reviewAs(new Reviewer("ann", "Ann", false));
    }

    @AfterEach
    void close() {
        desk.close().join();
        index.close();
    }

    @Test
    void nothingTellsWhatIsReadBlind() {
        draw();
        assertThat(workspace.hidden().get()).isEqualTo(Map.of("hidden", "1 · Traps"));
        assertThat(walk()).as("strings that give the hidden one away").isEmpty();
        assertThat(workspace.index().transcript("hidden").messages()).hasSize(3);
        assertThat(workspace.index().transcript("hidden").contentHash()).isEqualTo("hash-h");
        assertThat(workspace.index().transcript("hidden").messages().get(1).calls().getFirst().arguments().raw()).contains("W1");
        assertThat(desk.subject(workspace.index().transcript("hidden"))).isEqualTo(Subject.of(secret()));
    }

    @Test
    void theWalkFindsEverythingWhileNothingIsHidden() {
        assertThat(walk()).containsAll(TELLTALE);
        draw();
        desk.change((store, who) -> {
            store.reviews().unblind(who, "hidden");
            return who;
        }, done -> {});
        assertThat(walk()).as("after looking behind the blind").containsAll(TELLTALE);
    }

    @Test
    void countsAreThoseOfTheOthers() {
        SearchRequest everything = new SearchRequest("", Map.of(), 10, FACETS, false);
        assertThat(index.search(everything, Cancellation.NEVER).conversations()).isEqualTo(4);
        draw();
        assertThat(workspace.index().search(everything, Cancellation.NEVER).conversations()).isEqualTo(3);
        assertThat(workspace.index().search(new SearchRequest(WORD, Map.of(), 10, FACETS, false), Cancellation.NEVER).messages()).isZero();
        assertThat(workspace.index().conversations(everything, Cancellation.NEVER)).hasSize(3).doesNotContain("hidden");
        assertThat(workspace.index().values("model", "", 9)).singleElement().satisfies(one -> assertThat(one.conversations()).isEqualTo(3));
        assertThat(workspace.summaries().get()).hasSize(3);
    }

    @Test
    void withNothingHiddenTheListsAreTheVeryOnesOfTheWorkspace() {
        assertThat(workspace.summaries().get()).isSameAs(whole.rows.get());
        assertThat(workspace.problems().get()).isSameAs(whole.unread.get());
        assertThat(workspace.index().summaries()).isSameAs(index.summaries());
        draw();
        List<TranscriptSummary> shown = workspace.summaries().get();
        desk.refresh();
        whole.unread.set(List.of());
        assertThat(workspace.summaries().get()).as("nothing new, no new list").isSameAs(shown);
    }

    @Test
    void nothingShowsBeforeItIsKnownWhatIsHidden() {
        BlindedWorkspace early = new BlindedWorkspace(whole, new Desk(tasks, Runnable::run, Runnable::run, strings, new Notices()));
        assertThat(early.summaries().get()).isEmpty();
        assertThat(early.activity().get().reading()).isTrue();
    }

    /// The index is there long before a large database is.
    @Test
    void whileTheAnnotationsOpenTheyAreWhatIsWaitedFor() {
        Desk opening = new Desk(tasks, Runnable::run, Runnable::run, strings, new Notices());
        BlindedWorkspace early = new BlindedWorkspace(whole, opening);
        assertThat(early.activity().get().heading("the index")).startsWith("Opening annotations.db: checking");
        List<String> meanwhile = new ArrayList<>();
        opening.start(() -> {
            opening.opens(1_824_000_000L);
            meanwhile.add(early.activity().get().heading("the index"));
            whole.doing.set(new Activity(OpenWorkspace.Phase.OPENING, true, 0, 0, ""));
            meanwhile.add(early.activity().get().heading("the index"));
            whole.doing.set(Activity.SETTLED);
            return SqlAnnotationStore.open(folder.resolve("other.db"), Clock.systemUTC());
        }, null);
        assertThat(meanwhile.getFirst()).startsWith("Opening annotations.db (1,824 MB): checking");
        assertThat(meanwhile.getLast()).isEqualTo("the index");
        assertThat(early.activity().get()).isSameAs(Activity.SETTLED);
        opening.close().join();
    }

    private void draw() {
        Queue queue = new Queue("q", "Traps", Queue.Method.RANDOM, 1, "all", List.of("ann"), 1, true, Instant.now(), "ann");
        desk.change((store, who) -> {
            store.codebook().add(who, new Code("c1", null, "circling", "", "", "", List.of(), "#888888", List.of(), null, false, null,
                    List.of()));
            store.judgements().tag(who, Tag.present("c1", Subject.of(secret()), new Target.Conversation()));
            store.queues().add(who, queue, List.of(new QueueItem("q", 0, Subject.of(secret()), "", .5, false, List.of("ann"))));
            return who;
        }, done -> {});
    }

    /// The telltale words among all that screens and index give out.
    private Set<String> walk() {
        List<String> heard = new ArrayList<>();
        index(heard);
        handed.clear();
        FakeNavigator navigator = new FakeNavigator();
        LibraryViewModel library = new LibraryViewModel(workspace, navigator, strings);
        listen(library, heard);
        heard.add(library.copy(List.of(LibraryColumn.values())).tsv());
        library.grouped().set(true);
        listen(library, heard);
        heard.add(library.copyCases().markdown());
        SearchViewModel search = new SearchViewModel(workspace, navigator, strings, Delays.NONE, new NoMemory());
        for (String query : List.of(WORD, "model:" + SECRET + "*", "the", "-the", "case:secret-c*", "run:900000..999999")) {
            search.query().set(query);
            listen(search, heard);
            Stream.ofNullable(search.page().get()).forEach(page -> heard.add(search.facets(page).toString()));
        }
        listen(new TasksViewModel(workspace, (rows, stop) -> {
            handed.add(rows);
            return TaskBoards.of(rows);
        }, navigator, strings), heard);
        listen(new MetricsViewModel(workspace, (rows, stop) -> {
            handed.add(rows);
            return List.of();
        }, ReviewSource.of(desk, new ReviewedWork(desk)), navigator, strings, () -> 0), heard);
        listen(new CasesViewModel(workspace, (rows, stop) -> {
            handed.add(rows);
            return null;
        }, navigator, strings), heard);
        ReviewedWork reviewed = new ReviewedWork(desk);
        listen(new PatternsViewModel(workspace, desk, reviewed, (rows, stop) -> List.of(), navigator, strings), heard);
        listen(new AgreementViewModel(workspace, desk, reviewed, navigator, strings, new Notices(), Clock.systemUTC()), heard);
        heard.add(reviewed.read(workspace.summaries().get()).counts().toString());
        QueueViewModel queues = new QueueViewModel(desk, workspace, navigator, strings, new Notices(), () -> {}, Delays.NONE);
        Stream.ofNullable(queues.rows().get()).flatMap(List::stream).forEach(row -> heard.add(queues.lines(row) + queues.frame(row)));
        DrawViewModel drawing = new DrawViewModel(desk, workspace, strings, (text, rows) -> new FrameFilter.Filtered(rows, null),
                () -> new ReadingList(List.of("hidden"), "list"), () -> 1, Clock.systemUTC(), Delays.NONE);
        for (FrameSource source : FrameSource.values()) {
            drawing.start(false);
            drawing.traits().addAll(List.of(Trait.values()));
            drawing.size().set("50");
            drawing.source().set(source);
            heard.add(drawing.preview().get().toString());
        }
        listen(new ProblemsViewModel(workspace, strings, file -> {}), heard);
        heard.add(handed.toString());
        heard.add(workspace.summaries().get().toString());
        heard.add(workspace.problems().get().toString());
        String all = String.join("\n", heard).toLowerCase(Locale.ROOT);
        return TELLTALE.stream().filter(all::contains).collect(Collectors.toSet());
    }

    private void index(List<String> heard) {
        TranscriptIndex seen = workspace.index();
        heard.add(seen.summaries().toString());
        heard.add(seen.problems().toString());
        heard.add(seen.status().toString());
        heard.add(seen.transcript("hidden").toString());
        heard.add(seen.facets().toString());
        heard.add(seen.findings("hidden").toString());
        heard.add(seen.highlights(WORD, Part.TEXT, WORD).toString());
        for (String query : List.of("", WORD, "model:secret*", "-the", "reward:0..1", "check:secret*")) {
            SearchRequest request = new SearchRequest(query, Map.of(), 100, FACETS, true);
            heard.add(seen.search(request, Cancellation.NEVER).toString());
            if (seen.conversations(request, Cancellation.NEVER).contains("hidden")) {
                heard.add("secret-own");
            }
        }
        FACETS.forEach(field -> heard.add(seen.values(field, "", 100).toString()));
        assertThat(Arrays.stream(TranscriptIndex.class.getMethods()).map(Method::getName)).as("a new method has to be walked too")
                .containsOnly("status", "update", "summaries", "transcript", "problems", "search", "conversations", "facets", "highlights",
                        "values", "findings", "close");
    }

    /// The checks say something of the one that is read blind.
    private record SecretFinding() implements Verdicts {
        @Override
        public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
            return _ -> null;
        }

        @Override
        public Findings findings(SourceFile file) {
            return (transcript, _) -> transcript.id().equals("hidden") ? List.of(new Finding("secret-check", FindingFamily.STYLE,
                    Severity.HIGH, Confidence.LIKELY, 1, null, null, null, "secret-found")) : List.of();
        }

        @Override
        public String fingerprint() {
            return "secret";
        }
    }

    /// Everything that a view model gives out without being asked for anything in particular.
    private static void listen(Object model, List<String> heard) {
        for (Method method : model.getClass().getMethods()) {
            if (method.getDeclaringClass() == model.getClass() && method.getParameterCount() == 0
                    && method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers())) {
                try {
                    Object given = method.invoke(model);
                    heard.add(String.valueOf(given instanceof ObservableValue<?> value ? value.getValue() : given));
                } catch (ReflectiveOperationException e) {
                    heard.add(String.valueOf(e.getCause()));
                }
            }
        }
    }

    static Transcript secret() {
        ToolCall call = new ToolCall(0, 1, 0, "secret-call-1", "get_order", new Arguments("{\"id\": \"W1\"}", null), Role.ASSISTANT,
                ToolEffect.READ, false, 2);
        Usage usage = new Usage(987654L, 987654L, 987654L, 0.987654, 9.87654);
        List<Message> messages = List.of(
                new Message(0, Role.USER, "secret-role", "the " + WORD, null, List.of(), null, List.of(), null, "secret-time"),
                new Message(1, Role.ASSISTANT, "secret-role", "the order", null, List.of(call), null, List.of(), usage, "secret-time"),
                new Message(2, Role.TOOL, "secret-role", "{}", null, List.of(),
                        new ToolResult("secret-call-1", "get_order", false, 1, 0), List.of(), null, "secret-time"));
        return new Transcript("hidden", new TranscriptSource("secret-file.json", 0, "memory"), "secret-own",
                new CaseRef("secret-suite", "secret-case", "secret-title", CaseKind.ADVERSARIAL, "secret-title", "secret-brief"),
                "secret-model", 987654, messages,
                List.of(new ExpectedAction("secret-expected", JsonMapper.shared().readTree("{}"), Role.ASSISTANT,
                        ToolEffect.WRITE, null, false)),
                new Outcome(0.987654, List.of(new RewardPart("secret-part", 0.0, "secret-part")), "secret-ending", "secret-error",
                        new JudgeVerdict("secret-judge", true, 0.987654, 0.987654, "secret-why")),
                "hash-h", true, Map.of("secret-detail", "secret-detail"));
    }

    static Transcript plain(int number) {
        return new Transcript("plain" + number, new TranscriptSource("plain.json", number, "memory"), "p" + number,
                new CaseRef("shop", "case" + number, null, CaseKind.ROUTINE, null, null), "gpt", number,
                List.of(new Message(0, Role.USER, "user", "the parcel", null, List.of(), null, List.of(), null, null)), List.of(),
                new Outcome(1.0, List.of(), "stop", null, null), "hash" + number, true, Map.of());
    }

    record Files(List<Transcript> all) implements TranscriptFiles {
        @Override
        public List<SourceFile> scan(Cancellation cancellation) {
            return all.stream().map(one -> one.source().file()).distinct().sorted()
                    .map(name -> new SourceFile(Path.of("no-such-folder", name), name, 1, 1)).toList();
        }

        @Override
        public String read(SourceFile file, TranscriptSink sink, Cancellation cancellation) {
            all.stream().filter(one -> one.source().file().equals(file.name())).forEach(sink::transcript);
            sink.problem(new ReadProblem(file.name(), null, null, 0, "A word of %s makes no sense.".formatted(file.name())));
            return "memory";
        }

        @Override
        public String fingerprint() {
            return "1";
        }
    }

    private static final class NoMemory implements RecentSearches {
        @Override
        public List<String> load() {
            return List.of();
        }

        @Override
        public void save(List<String> searches) {}
    }
}
