package saiddone.check;

import org.jspecify.annotations.Nullable;
import saiddone.check.ledger.Ledger;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// What a check may look at.
///
/// @param results   what its tools returned, parsed
/// @param ledger    the transcript's claims, actions and facts, made once for all checks
/// @param suite     the suite that the transcript names, null where it is not known
/// @param suiteCase the case within it, null where the suite does not have it
/// @param verdict   what the suite's rules read from the transcript, null where they say nothing of it
/// @param texts     what was made of other transcripts' texts
/// @param memo      what the checks before worked out
public record Reading(Transcript transcript, ToolResults results, Ledger ledger, @Nullable Suite suite,
                      @Nullable SuiteCase suiteCase, @Nullable Verdict verdict, SharedTexts texts, Memo memo) {

    public Reading(Transcript transcript, ToolResults results, Ledger ledger, @Nullable Suite suite, @Nullable SuiteCase suiteCase,
                   @Nullable Verdict verdict, SharedTexts texts) {
        this(transcript, results, ledger, suite, suiteCase, verdict, texts, new Memo());
    }
}
