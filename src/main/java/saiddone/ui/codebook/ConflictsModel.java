package saiddone.ui.codebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.Conflict;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What two copies of the annotations changed independently, to be settled one by one.
final class ConflictsModel {
    private static final JsonMapper JSON = new JsonMapper();

    private final Desk desk;
    private final Steps steps;
    private final Strings strings;
    private final LatestTask reading;
    private final ReadOnlyObjectWrapper<List<Conflict>> all = new ReadOnlyObjectWrapper<>(List.of());

    ConflictsModel(Desk desk, TaskRunner tasks, Steps steps, Strings strings) {
        this.desk = desk;
        this.steps = steps;
        this.strings = strings;
        reading = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("codebook.conflicts.reading"));
    }

    /// Without what others said in conversations that this reviewer codes blind.
    ReadOnlyObjectProperty<List<Conflict>> all() {
        return all.getReadOnlyProperty();
    }

    void look() {
        reading.run((progress, cancellation) -> desk.store().conflicts(), new TaskListener<>() {
            @Override
            public void done(List<Conflict> found) {
                all.set(found.stream().filter(conflict -> !hidden(conflict)).toList());
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
            }
        });
    }

    void resolve(Conflict conflict, Conflict.Choice choice) {
        steps.make((store, who) -> {
            store.resolve(who, conflict, choice);
            return new Steps.Done(strings.get(choice == Conflict.Choice.OURS ? "codebook.conflicts.kept-ours" : "codebook.conflicts.took-theirs",
                    title(conflict)), List.of(Steps.last(store, who)));
        }, () -> {});
    }

    /// What it is about: a code by its name, anything else by its kind and key.
    String title(Conflict conflict) {
        String kind = strings.get("codebook.record." + conflict.record().replace('_', '-'));
        String named = Objects.requireNonNullElse(name(conflict.ours()), Objects.requireNonNullElse(name(conflict.theirs()), conflict.key()));
        return kind + " " + named;
    }

    /// The fields that differ, by the names that the records have in the log; whole records where one side took it away.
    List<Comparison.FieldChange> fields(Conflict conflict) {
        JsonNode ours = tree(conflict.ours());
        JsonNode theirs = tree(conflict.theirs());
        Set<String> names = new LinkedHashSet<>(ours.propertyNames());
        names.addAll(theirs.propertyNames());
        List<Comparison.FieldChange> fields = new ArrayList<>();
        for (String name : names) {
            if (!ours.path(name).equals(theirs.path(name))) {
                fields.add(new Comparison.FieldChange(name, text(ours.path(name)), text(theirs.path(name))));
            }
        }
        return fields;
    }

    private boolean hidden(Conflict conflict) {
        return hides(tree(conflict.ours())) || hides(tree(conflict.theirs()));
    }

    private boolean hides(JsonNode record) {
        String transcript = record.path("subject").path("transcript").asString("");
        return desk.blinding().hides(transcript) && !record.path("reviewer").asString("").equals(desk.state().get().who().orElse(""));
    }

    private static @Nullable String name(@Nullable String json) {
        String name = tree(json).path("name").asString("");
        return name.isEmpty() ? null : name;
    }

    private static JsonNode tree(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }
}
