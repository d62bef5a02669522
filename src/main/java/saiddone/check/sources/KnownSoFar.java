package saiddone.check.sources;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.ToolResults;
import saiddone.check.text.Clock;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// All that the agent could have a value from, as the conversation goes on. For one thread.
final class KnownSoFar {
    /// So many amounts of look-ups are reckoned with.
    private static final int MOST_CENTS = 400;
    /// A place in a list: all of its items have the same fields.
    private static final Pattern PLACE = Pattern.compile("(?<=^|/)\\d+(?=/|$)");

    private final Transcript transcript;
    private final ToolResults results;
    private final ValueReader reader;
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Double> cents = new ArrayList<>();
    private final @Nullable LocalDate today;

    KnownSoFar(Transcript transcript, ToolResults results, ValueReader reader, Stream<String> rules) {
        this.transcript = transcript;
        this.results = results;
        this.reader = reader;
        this.today = Clock.in(transcript).now().map(LocalDateTime::toLocalDate).orElse(null);
        rules.forEach(rule -> add(new Source(Source.Place.RULES, -1, null, "", rule)));
    }

    /// What an agent's message carries counts for its own words: it was told and done at once.
    void addCalls(Message message) {
        for (ToolCall call : message.calls()) {
            JsonNode tree = call.arguments().tree();
            if (tree != null) {
                Leaves.of(tree, (pointer, text) -> add(new Source(Source.Place.CALL, call.message(), call, pointer, text)));
            }
        }
    }

    /// What somebody else wrote, or a tool answered.
    void add(Message message) {
        Source.Place place = place(message);
        if (place == null || message.text().isBlank()) {
            return;
        }
        ToolCall call = message.role() == Role.TOOL ? transcript.calls().filter(one -> one.resultMessage() == message.index())
                .findFirst().orElse(null) : null;
        JsonNode tree = message.role() == Role.TOOL ? tree(message) : null;
        if (tree == null) {
            add(new Source(place, message.index(), call, "", message.text()));
        } else {
            Leaves.of(tree, (pointer, text) -> add(new Source(place, message.index(), call, pointer, text)));
        }
    }

    private void add(Source source) {
        Ground ground = new Ground(source, reader);
        grounds.add(ground);
        if (source.place() == Source.Place.RESULT && !source.pointer().isEmpty() && cents.size() < MOST_CENTS) {
            ground.single().filter(amount -> amount != Math.rint(amount) && !cents.contains(amount)).ifPresent(cents::add);
        }
    }

    /// Where a value stands: the best place, and of several there the latest. Null for nowhere.
    @Nullable Source source(Value value) {
        Source best = null;
        for (int i = grounds.size() - 1; i >= 0; i--) {
            Ground ground = grounds.get(i);
            if ((best == null || ground.source().place().compareTo(best.place()) < 0) && value.in(ground)) {
                best = ground.source();
            }
        }
        return best;
    }

    /// The day on which the conversation plays, null where nobody tells it.
    @Nullable LocalDate today() {
        return today;
    }

    List<Double> cents() {
        return cents;
    }

    /// The amounts that stand beside what was named, field by field.
    ///
    /// @param named where the things' ids stand in answers
    Collection<List<Double>> beside(List<Source> named) {
        Map<String, List<Double>> fields = new LinkedHashMap<>();
        for (Source one : named) {
            String object = one.pointer().substring(0, one.pointer().lastIndexOf('/') + 1);
            grounds.stream().filter(ground -> ground.source().message() == one.message() && !object.isEmpty()
                    && ground.source().pointer().startsWith(object)).forEach(ground -> ground.single().ifPresent(amount -> fields
                            .computeIfAbsent(PLACE.matcher(ground.source().pointer().substring(object.length())).replaceAll("*"),
                                    _ -> new ArrayList<>()).add(amount)));
        }
        return fields.values();
    }

    /// A simulated customer's own tools are out of the agent's sight: what they answer is the customer's.
    private Source.@Nullable Place place(Message message) {
        return switch (message.role()) {
            case TOOL -> transcript.calls().anyMatch(call -> call.resultMessage() == message.index() && call.requestor() == Role.USER)
                    ? Source.Place.CUSTOMER : Source.Place.RESULT;
            case USER -> Source.Place.CUSTOMER;
            case SYSTEM -> Source.Place.RULES;
            case ASSISTANT, OTHER -> null;
        };
    }

    private @Nullable JsonNode tree(Message message) {
        return results.all().stream().filter(one -> one.message() == message.index()).findFirst().map(ToolResults.One::tree).orElse(null);
    }
}
