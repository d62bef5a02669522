package saiddone.check.record;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.Reading;
import saiddone.check.text.Clock;
import saiddone.check.text.Dates;
import saiddone.check.text.Talk;
import saiddone.model.Message;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.Suite;

/// What the lookups of one transcript hold, worked out once for the checks that compare words with it. For one thread.
public final class Facts {
    /// A line of words; shorter ones are states, such as “available”.
    private static final int A_LINE = 25;
    private static final String LISTS = "{[<\"";
    private static final String ENDS = "}]>\"";
    /// Answers are cut at a few hundred units, and no line is as long.
    private static final int CUT = 200;
    private static final int ROUND = 100;
    private static final String OPENS = "([{";
    private static final String CLOSES = ")]}";

    private final Talk talk;
    private final Lookups lookups;
    private final Reading reading;
    private final List<HandedOn> handedOn;
    private @Nullable Boolean hides;
    private final Map<Message, Seen> seen = new IdentityHashMap<>();
    private final Map<String, List<Dates.Day>> days = new IdentityHashMap<>();

    private Facts(Reading reading) {
        this.reading = reading;
        talk = Talk.of(reading);
        lookups = Lookups.of(reading.results());
        handedOn = HandedOn.of(talk);
    }

    public static Facts of(Reading reading) {
        return reading.memo().of(Facts.class, () -> new Facts(reading));
    }

    public Talk talk() {
        return talk;
    }

    public Lookups lookups() {
        return lookups;
    }

    /// What was told to the people whom the conversation was handed over to.
    public List<HandedOn> handedOn() {
        return handedOn;
    }

    /// Whether the file does not keep all answers to look-ups: of two that asked for different things both have the same line in place
    /// of one, or both were cut at the same length; or one was cut at a round one. What the agent saw is not known then.
    public boolean hidesAnswers() {
        Boolean known = hides;
        if (known == null) {
            Map<Object, ToolCall> asked = new HashMap<>();
            known = talk.calls().stream().filter(call -> call.effect() == ToolEffect.READ && talk.done(call)).anyMatch(call -> {
                Object gap = gap(call).orElse(null);
                ToolCall other = gap == null ? null : asked.putIfAbsent(gap, call);
                return other != null && !other.arguments().raw().equals(call.arguments().raw())
                        || gap instanceof Integer length && length % ROUND == 0 && unclosed(answer(call));
            });
            hides = known;
        }
        return known;
    }

    /// A line that holds nothing of what was asked for, or the length at which an answer ends in its midst; an answer that is whole has
    /// neither.
    private Optional<Object> gap(ToolCall call) {
        String answer = answer(call);
        if (answer.length() < A_LINE || ENDS.indexOf(answer.charAt(answer.length() - 1)) >= 0 && LISTS.indexOf(answer.charAt(0)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(answer.length() < CUT ? answer : answer.length());
    }

    private String answer(ToolCall call) {
        return talk.transcript().messages().get(call.resultMessage()).text().strip();
    }

    private static boolean unclosed(String answer) {
        return answer.chars().map(unit -> OPENS.indexOf(unit) >= 0 ? 1 : CLOSES.indexOf(unit) >= 0 ? -1 : 0).sum() > 0;
    }

    /// The rules that the conversation's file holds beside its messages, and those of its suite.
    public Stream<String> rules() {
        Suite suite = reading.suite();
        Stream<String> own = Stream.ofNullable(talk.transcript().policy());
        return suite == null ? own : Stream.concat(own, suite.policy().stream().map(PolicySection::text));
    }

    /// What the agent could know when it wrote a message.
    public Seen seen(Message message) {
        return seen.computeIfAbsent(message, one -> new Seen(this, one));
    }

    /// The time at which the conversation plays, where somebody tells it.
    public Optional<LocalDateTime> now() {
        return Clock.of(reading).now();
    }

    /// The days in a text of the transcript's own: each later message of the agent's is held against it again.
    public List<Dates.Day> days(String text) {
        return days.computeIfAbsent(text, one -> List.copyOf(Dates.in(one)));
    }
}
