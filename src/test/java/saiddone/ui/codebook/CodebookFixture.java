package saiddone.ui.codebook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// A real store with reviewers' work, a desk over it and the screen's model.
final class CodebookFixture {
    static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    static final Reviewer BOB = new Reviewer("bob", "Bob", false);

    final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    final Notices notices = new Notices();
    final FakeNavigator navigator = new FakeNavigator();
    final Files files = new Files();
    final FakeWorkspace workspace;
    final Desk desk;
    final CodebookViewModel model;
    String clipboard = "";

    /// What a user would choose.
    static final class Files implements FolderPort {
        @Nullable Path file;

        @Override
        public Optional<Path> chooseFolder(Path start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFile(String suggested) {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> chooseToOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public void openWorkspace(Path folder) {}

        @Override
        public void rebuildIndex() {}

        @Override
        public void showFolder(Path folder) {}
    }

    CodebookFixture(Path folder, TaskRunner tasks, Executor writer, Executor fxThread) {
        workspace = new FakeWorkspace(tasks, null);
        desk = new Desk(tasks, writer, fxThread, strings, notices);
        workspace.rows.set(rows());
        desk.start(() -> open(folder), "ann");
        model = new CodebookViewModel(desk, workspace, navigator, strings, notices, files, () -> clipboard);
    }

    /// The conversations that the judgements are on, and those of the shipped examples.
    private static List<TranscriptSummary> rows() {
        Stream<String> linked = StarterCodebook.load().codes().stream().flatMap(code -> code.examples().stream())
                .map(Code.Example::link).filter(Objects::nonNull).map(link -> Objects.requireNonNull(Anchor.parse(link)).transcript());
        return Stream.concat(linked, IntStream.range(0, 40).mapToObj(i -> "t" + i)).distinct().map(id -> new TranscriptSummary(id,
                new TranscriptSource(id + ".json", 0, "northline"), id, new CaseRef("northline", id, "Damaged bag, case " + id,
                CaseKind.ADVERSARIAL, null, null), "model", 0, 9, 9, 4, 2, 1, 0, false, null, null, null, true, "Hello")).toList();
    }

    static AnnotationStore open(Path folder) {
        return SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
    }

    /// Four codes in two groups, no judgements.
    static void small(Path folder) {
        try (AnnotationStore store = open(folder)) {
            store.reviewers().put(ANN);
            store.reviewers().put(BOB);
            store.codebook().putAll("ann", List.of(new CodeGroup("g1", "Deeds", "#c94f46"), new CodeGroup("g2", "Words", "#4378cd")),
                    List.of(code("a", "g1", "acted-on-claim", "1"), code("b", "g1", "believed-claim", "2"),
                            code("c", "g2", "circling", null), code("d", null, "detour", null)));
        }
    }

    /// The shipped codebook with some 300 judgements and reviews of two reviewers.
    static void starter(Path folder) {
        try (AnnotationStore store = open(folder)) {
            store.reviewers().put(ANN);
            store.reviewers().put(BOB);
            StarterCodebook.putInto(store, "ann");
            fill(store, store.codebook().now().inForce().stream().map(Code::id).toList(), 300, 40, 5);
        }
    }

    /// Random judgements at random places, and reviews of some of the conversations.
    static void fill(AnnotationStore store, List<String> codes, int tags, int conversations, long seed) {
        Random random = new Random(seed);
        List<Tag> ann = new ArrayList<>();
        List<Tag> bob = new ArrayList<>();
        for (int i = 0; i < tags; i++) {
            Presence presence = Presence.values()[random.nextInt(3)];
            (random.nextBoolean() ? ann : bob).add(new Tag(codes.get(random.nextInt(codes.size())),
                    subject(random.nextInt(conversations)), target(random.nextInt(6)), presence, null, null, "", false));
        }
        store.judgements().tagAll("ann", ann);
        store.judgements().tagAll("bob", bob);
        for (int i = 0; i < conversations; i += 2) {
            store.reviews().markReviewed(i % 3 == 0 ? "ann" : "bob", subject(i), false);
        }
    }

    static Code code(String id, @Nullable String group, String name, @Nullable String key) {
        return new Code(id, group, name, "", "", "", List.of(), "#4f8a4c", List.of(), key, false, null, List.of());
    }

    static Subject subject(int number) {
        return new Subject("t" + number, "hash", "model-" + number % 4);
    }

    private static Target target(int place) {
        Quote quote = new Quote("I have sent it out again, no photo needed, number " + place, "", "", "00");
        return place == 0 ? new Target.Conversation()
                : new Target.Words(place, Role.ASSISTANT, Part.TEXT, new Span(0, 10), quote);
    }
}
