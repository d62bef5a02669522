package saiddone.check.record;

import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saiddone.check.Reading;
import saiddone.check.text.Clock;
import saiddone.check.text.Dates;
import saiddone.check.text.Talk;
import saiddone.model.Message;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.Suite;

/// What the lookups of one transcript hold, worked out once for the checks that compare words with it. For one thread.
public final class Facts {
    private final Talk talk;
    private final Lookups lookups;
    private final Reading reading;
    private final List<HandedOn> handedOn;
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

    /// The rules of the conversation's suite, as far as it holds any.
    public Stream<String> rules() {
        Suite suite = reading.suite();
        return suite == null ? Stream.empty() : suite.policy().stream().map(PolicySection::text);
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
