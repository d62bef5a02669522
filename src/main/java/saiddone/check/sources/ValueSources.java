package saiddone.check.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.ToolResults;
import saiddone.check.text.Lexicon;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Transcript;

/// Finds for every value that an agent tells where it could have it from. For several threads.
public final class ValueSources {
    /// Longer texts are no reply to a customer.
    private static final int LONGEST = 20_000;
    /// So many values of a conversation are looked for.
    private static final int MOST = 2_000;

    private final ValueReader reader;

    public ValueSources(Lexicon lexicon) {
        reader = new ValueReader(lexicon);
    }

    /// The values in the agent's words, in the conversation's order.
    ///
    /// @param rules the suite's policy, where the conversation itself does not hold it
    public List<Told> of(Transcript transcript, ToolResults results, Stream<String> rules) {
        KnownSoFar known = new KnownSoFar(transcript, results, reader, Stream.concat(rules, Stream.ofNullable(transcript.policy())));
        List<Told> all = new ArrayList<>();
        Reckoned reckoned = new Reckoned();
        for (Message message : transcript.messages()) {
            known.addCalls(message);
            if (message.role() == Role.ASSISTANT && message.text().length() <= LONGEST && all.size() < MOST) {
                all.addAll(in(message, known, reckoned));
            }
            known.add(message);
        }
        return List.copyOf(all);
    }

    private List<Told> in(Message message, KnownSoFar known, Reckoned reckoned) {
        List<Value> values = reader.in(message.text());
        String thought = message.reasoning();
        if (thought != null && thought.length() <= LONGEST) {
            // What it reckoned with on the way bears out what it tells.
            sources(reader.in(thought), known, reckoned);
        }
        Map<Value, Source> sources = sources(values, known, reckoned);
        return values.stream().map(value -> new Told(message.index(), value.span(), message.text().substring(value.span().start(),
                value.span().end()), sources.getOrDefault(value, Source.NOWHERE))).toList();
    }

    private static Map<Value, Source> sources(List<Value> values, KnownSoFar known, Reckoned reckoned) {
        Map<Value, Source> sources = new HashMap<>();
        values.forEach(value -> Optional.ofNullable(known.source(value)).ifPresent(source -> sources.put(value, source)));
        Collection<List<Double>> named = known.beside(sources.entrySet().stream().filter(one -> one.getKey() instanceof Value.Name)
                .map(Map.Entry::getValue).filter(source -> source.place() == Source.Place.RESULT).toList());
        reckoned.workOut(values, sources, named, known.cents());
        workOut(values, sources, known.today());
        return sources;
    }

    private static void workOut(List<Value> values, Map<Value, Source> sources, @Nullable LocalDate today) {
        OfTime times = new OfTime(values.stream().filter(sources::containsKey).filter(Value.Day.class::isInstance)
                .map(one -> ((Value.Day) one).day()).toList(), values.stream().filter(sources::containsKey)
                .filter(Value.Time.class::isInstance).map(Value.Time.class::cast).toList(), today);
        values.stream().filter(value -> !sources.containsKey(value))
                .forEach(value -> times.of(value).ifPresent(how -> sources.put(value, Source.workedOut(how))));
    }
}
