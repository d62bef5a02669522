package saiddone.check.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.ledger.Ledger;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.check.sources.Told;
import saiddone.check.sources.ValueSources;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.Suite;

/// All checks in their order. For several threads.
public final class Checks {
    /// Count up when the same transcript is given other findings by other rules; word lists tell by themselves.
    public static final int VERSION = 27;

    private final LedgerMaker ledgers;
    private final ValueSources values;
    private final Map<CheckId, Check> catalogue;
    private final String words;

    /// Checks that go with the shipped word lists.
    ///
    /// @param catalogue in the order in which findings are told
    public Checks(LedgerMaker ledgers, Map<CheckId, Check> catalogue) {
        this(ledgers, new ValueSources(Lexicon.shipped()), catalogue, "");
    }

    /// @param catalogue in the order in which findings are told
    /// @param words     what the word lists hold, as short as may be
    public Checks(LedgerMaker ledgers, ValueSources values, Map<CheckId, Check> catalogue, String words) {
        this.words = words;
        this.values = values;
        this.ledgers = ledgers;
        this.catalogue = Collections.unmodifiableMap(new LinkedHashMap<>(catalogue));
    }

    /// What the checks find.
    ///
    /// @param notes    what could not be read or was cut short, one plain sentence each
    public record Result(Ledger ledger, List<Finding> findings, List<String> notes) {
        public Result {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        /// Those of the notes that tell of a check which stumbled, and not of what the conversation did not say.
        public List<String> stumbles() {
            return notes.stream().filter(note -> !ledger.notes().contains(note)).toList();
        }
    }

    /// @param suite   the suite that the transcript names, null where it is not known
    /// @param verdict what the suite's rules read from it, null where they say nothing
    public Result of(Transcript transcript, @Nullable Suite suite, @Nullable Verdict verdict) {
        return of(transcript, suite, verdict, new SharedTexts());
    }

    /// The same for one of many transcripts.
    ///
    /// @param texts what was made of the others' texts
    public Result of(Transcript transcript, @Nullable Suite suite, @Nullable Verdict verdict, SharedTexts texts) {
        ToolResults results = ToolResults.of(transcript, texts);
        Ledger ledger = ledger(transcript, results, texts);
        Reading reading = new Reading(transcript, results, ledger, suite,
                suite == null ? null : suite.find(transcript.caseRef().id()).orElse(null), verdict, texts);
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>(ledger.notes());
        catalogue.forEach((id, check) -> {
            try {
                findings.addAll(check.find(reading));
            } catch (RuntimeException | StackOverflowError e) {
                // One check that stumbles over untrusted text must cost no other finding.
                notes.add("The check %s could not read this conversation: %s.".formatted(id.label(), reason(e)));
            }
        });
        return new Result(ledger, findings, notes);
    }

    /// Where the values that the agent told come from: looked for when a conversation is opened, for reading only.
    ///
    /// @param suite the suite that the transcript names, null where it is not known
    public List<Told> values(Transcript transcript, @Nullable Suite suite, SharedTexts texts) {
        return values.of(transcript, ToolResults.of(transcript, texts),
                suite == null ? Stream.empty() : suite.policy().stream().map(PolicySection::text));
    }

    private Ledger ledger(Transcript transcript, ToolResults results, SharedTexts texts) {
        try {
            return ledgers.of(transcript, results, texts);
        } catch (RuntimeException | StackOverflowError e) {
            return new Ledger(List.of(), List.of(), List.of(), List.of(),
                    List.of("Claims and actions could not be read: %s.".formatted(reason(e))));
        }
    }

    /// Changes whenever the same transcript would be given other findings.
    public String fingerprint() {
        return " checks" + VERSION + "-" + words;
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        String kind = problem.getClass().getSimpleName();
        return message == null ? kind : kind + ", " + message.replaceAll("\\s+", " ").replaceAll("\\.+$", "");
    }
}
