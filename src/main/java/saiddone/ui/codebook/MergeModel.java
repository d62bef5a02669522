package saiddone.ui.codebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.control.NaturalOrder;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;

/// Merging a code into another: the choice, what it would do, and the merge itself.
final class MergeModel {
    private final Desk desk;
    private final Steps steps;
    private final Strings strings;
    private final Consumer<String> open;
    private final LatestTask counting;
    private final ReadOnlyObjectWrapper<@Nullable String> heir = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MergePreview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty reReview = new SimpleBooleanProperty();
    private String code = "";

    MergeModel(Desk desk, TaskRunner tasks, Steps steps, Strings strings, Consumer<String> open) {
        this.desk = desk;
        this.steps = steps;
        this.strings = strings;
        this.open = open;
        counting = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("codebook.merge.counting"));
    }

    void start(String which) {
        code = which;
        reReview.set(false);
        choose(null);
    }

    /// What might take the code's judgements over: every other code in force with these words in its name.
    List<Code> candidates(String filter) {
        String words = filter.strip().toLowerCase(Locale.ROOT);
        return desk.codebook().inForce().stream().filter(other -> !other.id().equals(code))
                .filter(other -> other.name().toLowerCase(Locale.ROOT).contains(words))
                .sorted(Comparator.comparing(Code::name, new NaturalOrder())).toList();
    }

    /// Null while none is chosen.
    ReadOnlyObjectProperty<@Nullable String> heir() {
        return heir.getReadOnlyProperty();
    }

    /// Null until it was counted.
    ReadOnlyObjectProperty<@Nullable MergePreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Whether the conversations concerned are to be read again.
    BooleanProperty reReview() {
        return reReview;
    }

    void choose(@Nullable String other) {
        if (!Objects.equals(other, heir.get())) {
            preview.set(null);
        }
        heir.set(other);
        look();
    }

    /// Counts what the merge would do.
    void look() {
        String into = heir.get();
        if (into == null) {
            counting.cancel();
            return;
        }
        String from = code;
        Set<String> hidden = desk.blinding().hidden().keySet();
        counting.run((progress, cancellation) -> preview(desk.store(), from, into, hidden), new TaskListener<>() {
            @Override
            public void done(MergePreview found) {
                preview.set(found);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }

    /// What was said of conversations that are read blind moves too, but is not counted here: it would tell what others said.
    private static MergePreview preview(AnnotationStore store, String from, String into, Set<String> hidden) {
        return MergePreview.of(from, store.judgements().under(from).stream().filter(one -> !hides(hidden, one.subject())).toList(),
                store.judgements().under(into).stream().filter(one -> !hides(hidden, one.subject())).toList(),
                store.reviews().all().stream().filter(one -> !hides(hidden, one.subject())).toList());
    }

    private static boolean hides(Set<String> hidden, Subject subject) {
        return hidden.contains(subject.transcript());
    }

    void merge() {
        String into = heir.get();
        Optional<Code> from = desk.codebook().code(code);
        Optional<Code> to = into == null ? Optional.empty() : desk.codebook().code(into);
        if (from.isPresent() && to.isPresent()) {
            boolean again = reReview.get();
            steps.make((store, who) -> merge(store, who, from.get(), to.get(), again), () -> open.accept(to.get().id()));
        }
    }

    private Steps.Done merge(AnnotationStore store, String who, Code from, Code to, boolean again) {
        List<Judgement> affected = store.judgements().under(from.id());
        int conversations = (int) affected.stream().map(one -> one.subject().transcript()).distinct().count();
        List<Long> events = new ArrayList<>();
        store.codebook().merge(who, from.id(), to.id());
        events.add(Steps.last(store, who));
        String sentence = strings.get("codebook.merged", from.name(), to.name(), affected.size(), conversations);
        if (again && !affected.isEmpty()) {
            ReReview drawn = ReReview.of(strings.get("codebook.merge.queue", from.name(), to.name()),
                    strings.get("codebook.merge.frame", from.name(), to.name()), who, affected, Instant.now());
            store.queues().add(who, drawn.queue(), drawn.items());
            events.add(Steps.last(store, who));
            sentence += " " + strings.get("codebook.queued", drawn.queue().name(), drawn.items().size());
        }
        return new Steps.Done(sentence, events);
    }
}
