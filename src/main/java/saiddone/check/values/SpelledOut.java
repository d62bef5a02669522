package saiddone.check.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.results.Scalars;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// Flights, dates and numbers of things in a call that was made for words which name others.
public final class SpelledOut {
    private static final Findings FINDINGS = new Findings(CheckId.WRONG_ARGUMENT, Severity.HIGH, Confidence.LIKELY);

    private final ValueWords values;
    private final Phrases waits;

    public SpelledOut(Lexicon lexicon) {
        values = new ValueWords(lexicon);
        waits = lexicon.list("waits-for-yes");
    }

    /// @param told findings that there are: their arguments are left alone
    public List<Finding> find(Reading reading, List<Finding> told) {
        List<Finding> found = new ArrayList<>();
        Talk talk = Talk.of(reading);
        FlightDays days = new FlightDays(values);
        for (ToolCall call : talk.heldWrites()) {
            Scalars arguments = Scalars.of(call);
            if (talk.done(call) && (arguments.all().stream().anyMatch(this::reads) || CountReader.readsList(call))) {
                read(reading, talk, days, call, arguments).stream().filter(one -> told.stream().noneMatch(other -> other.call() != null
                        && other.call() == call.index() && one.pointer().equals(other.argument())))
                        .forEach(one -> found.add(finding(talk, call, one)));
            }
        }
        return found;
    }

    private boolean reads(Scalars.One argument) {
        return FlightReader.reads(argument) || DateReader.reads(argument) || CountReader.reads(values.counts(), argument);
    }

    private List<Otherwise> read(Reading reading, Talk talk, FlightDays days, ToolCall call, Scalars arguments) {
        CallWords words = CallWords.of(talk, call);
        Shown shown = new Shown(values, reading.results(), reading.transcript().agentCalls().toList(), call);
        FlightReader flights = new FlightReader(values, days.codes(), words, shown, talk.heldWrites(),
                message -> waits.in(talk.words(message)));
        DateReader dates = new DateReader(values, days, words, shown, call, arguments, talk.customer());
        CountReader counts = new CountReader(values.counts(), words, shown, call);
        List<Otherwise> found = new ArrayList<>();
        for (Scalars.One one : arguments.all()) {
            add(FlightReader.reads(one) ? flights.read(one) : DateReader.reads(one) ? dates.read(one)
                    : CountReader.reads(values.counts(), one) ? counts.read(one) : null, found);
        }
        found.addAll(counts.lists());
        found.removeIf(one -> replaced(talk, words, call, arguments, one));
        return found;
    }

    /// Whether words stand after another call of the tool for the same thing that went well and has another value there: they tell of
    /// that one.
    private static boolean replaced(Talk talk, CallWords words, ToolCall call, Scalars arguments, Otherwise one) {
        String own = arguments.at(one.pointer());
        return words.batch().stream().filter(later -> later.index() > call.index() && later.name().equals(call.name())
                && later.message() < one.message().index() && talk.done(later)).map(later -> Scalars.of(later))
                .anyMatch(later -> sameThing(arguments, later) && !later.at(one.pointer()).equals(own));
    }

    private static boolean sameThing(Scalars one, Scalars other) {
        Scalars.One id = one.id();
        return id != null && other.at(id.pointer()).equals(id.value());
    }

    private static void add(@Nullable Otherwise one, List<Otherwise> into) {
        if (one != null) {
            into.add(one);
        }
    }

    /// At the sentence that holds the value.
    private static Finding finding(Talk talk, ToolCall call, Otherwise one) {
        Finding.Said said = talk.sentences(one.message()).stream()
                .filter(sentence -> sentence.span().start() <= one.span().start() && sentence.span().end() >= one.span().end())
                .findFirst().map(Sentence::said).orElseGet(() -> Finding.Said.of(one.message(), Part.TEXT, one.span()));
        return FINDINGS.of(one.message().index(), said, call.index(), one.pointer(), one.why());
    }
}
