package saiddone.ui.codebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.AnnotationStore;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// Splitting a code into parts: their names, and which judgement goes where. What was begun for a code is kept while the
/// workspace is open.
final class SplitModel {
    static final int STAYS = -1;

    private final Desk desk;
    private final WorkspaceModel workspace;
    private final Steps steps;
    private final CodeRules rules;
    private final Strings strings;
    private final Consumer<String> open;
    private final LatestTask reading;
    private final Map<String, Begun> begun = new HashMap<>();
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final BooleanProperty reReview = new SimpleBooleanProperty();
    private String code = "";
    private List<Judgement> judgements = List.of();
    private int elsewhere;

    /// What was begun: the parts' names, and the index of the part by judgement.
    private static final class Begun {
        private final List<String> names = new ArrayList<>(List.of("", ""));
        private final Map<String, Integer> parts = new HashMap<>();
    }

    SplitModel(Desk desk, WorkspaceModel workspace, Steps steps, CodeRules rules, Strings strings, Consumer<String> open) {
        this.desk = desk;
        this.workspace = workspace;
        this.steps = steps;
        this.rules = rules;
        this.strings = strings;
        this.open = open;
        reading = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("codebook.split.reading"));
    }

    /// Goes up whenever anything here changed.
    ReadOnlyIntegerProperty turn() {
        return turn.getReadOnlyProperty();
    }

    /// Whether the conversations whose judgements stay behind are to be read again.
    BooleanProperty reReview() {
        return reReview;
    }

    void start(String which) {
        if (!which.equals(code)) {
            judgements = List.of();
        }
        code = which;
        reReview.set(false);
        look();
    }

    void look() {
        String of = code;
        reading.run((progress, cancellation) -> desk.store().judgements().under(of), new TaskListener<>() {
            @Override
            public void done(List<Judgement> found) {
                judgements = found.stream().filter(one -> one.code().equals(of)).toList();
                elsewhere = found.size() - judgements.size();
                changed();
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }

    /// Those that may be seen and assigned, of one reviewer or of all, with these words in the quote or the note.
    List<Judgement> shown(@Nullable String reviewer, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return judgements.stream().filter(one -> !hidden(one)).filter(one -> reviewer == null || one.reviewer().equals(reviewer))
                .filter(one -> (Quotes.of(one.target()) + " " + one.note()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    List<String> reviewers() {
        return judgements.stream().filter(one -> !hidden(one)).map(Judgement::reviewer).distinct().sorted().toList();
    }

    /// Others' tags in conversations that are coded blind: they are not shown and stay behind.
    int hidden() {
        return (int) judgements.stream().filter(this::hidden).count();
    }

    /// Judgements that count for the code but were made under one merged into it: these can't be assigned.
    int elsewhere() {
        return elsewhere;
    }

    private boolean hidden(Judgement one) {
        return desk.blinding().hides(one.subject().transcript()) && !one.reviewer().equals(desk.state().get().who().orElse(""));
    }

    /// How the conversation is called here.
    String conversation(Judgement one) {
        String transcript = one.subject().transcript();
        String alias = desk.blinding().alias(transcript);
        return alias != null ? alias : workspace.summaries().get().stream().filter(row -> row.id().equals(transcript)).findFirst()
                .map(row -> row.caseLabel()).orElse(transcript);
    }

    List<String> names() {
        return List.copyOf(now().names);
    }

    void rename(int part, String name) {
        now().names.set(part, name);
        changed();
    }

    void addPart() {
        now().names.add("");
        changed();
    }

    /// The part's judgements stay behind then.
    void removePart(int part) {
        now().names.remove(part);
        now().parts.replaceAll((id, index) -> index == part ? STAYS : index > part ? index - 1 : index);
        changed();
    }

    /// The part that a judgement goes to, [#STAYS] for none.
    int part(Judgement one) {
        return now().parts.getOrDefault(one.id(), STAYS);
    }

    /// @param part [#STAYS] for none; what is no part is ignored
    void assign(Collection<Judgement> which, int part) {
        if (part < now().names.size()) {
            which.forEach(one -> now().parts.put(one.id(), part));
            changed();
        }
    }

    int count(int part) {
        return (int) judgements.stream().filter(one -> part(one) == part).count();
    }

    /// Why it can't be split like this; null where it can.
    @Nullable String problem() {
        List<String> names = now().names.stream().map(String::strip).toList();
        if (names.stream().filter(name -> !name.isEmpty()).count() < 2 || names.contains("")) {
            return strings.get("codebook.split.two");
        }
        if (names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count() < names.size()) {
            return strings.get("codebook.split.same");
        }
        return names.stream().map(name -> rules.nameProblem(desk.codebook(), code, name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    void split() {
        Optional<Code> of = desk.codebook().code(code);
        if (of.isEmpty() || problem() != null) {
            return;
        }
        List<Code> parts = parts(of.get());
        Map<String, String> assigned = new HashMap<>();
        List<Judgement> behind = new ArrayList<>();
        for (Judgement one : judgements) {
            if (part(one) == STAYS) {
                behind.add(one);
            } else {
                assigned.put(one.id(), parts.get(part(one)).id());
            }
        }
        boolean again = reReview.get();
        steps.make((store, who) -> split(store, who, of.get(), parts, assigned, again ? behind : List.of()), () -> {
            begun.remove(of.get().id());
            open.accept(parts.getFirst().id());
        });
    }

    private Steps.Done split(AnnotationStore store, String who, Code of, List<Code> parts, Map<String, String> assigned,
                             List<Judgement> again) {
        List<Long> events = new ArrayList<>();
        store.codebook().split(who, of.id(), parts, assigned);
        events.add(Steps.last(store, who));
        String sentence = strings.get("codebook.split-done", of.name(), parts.size(), assigned.size());
        if (!again.isEmpty()) {
            ReReview drawn = ReReview.of(strings.get("codebook.split.queue", of.name()),
                    strings.get("codebook.split.frame", of.name()), who, again, Instant.now());
            store.queues().add(who, drawn.queue(), drawn.items());
            events.add(Steps.last(store, who));
            sentence += " " + strings.get("codebook.queued", drawn.queue().name(), drawn.items().size());
        }
        return new Steps.Done(sentence, events);
    }

    /// In the group of the code and with its scale; the first keeps its colour.
    private List<Code> parts(Code of) {
        List<Code> parts = new ArrayList<>();
        List<Code> known = new ArrayList<>(desk.codebook().codes());
        for (String name : now().names) {
            String colour = parts.isEmpty() ? of.colour() : CodeColours.leastUsed(new Codebook(0, List.of(), known));
            Code part = Editing.fresh(name.strip(), of.group(), colour, of.severities());
            parts.add(part);
            known.add(part);
        }
        return parts;
    }

    private Begun now() {
        return begun.computeIfAbsent(code, none -> new Begun());
    }

    private void changed() {
        turn.set(turn.get() + 1);
    }
}
