package saiddone.ui.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.report.metrics.CaseGrid;

/// Which cases the grid shows.
///
/// @param kind     null means every kind
/// @param intent   null means every intent
/// @param unstable only cases whose runs disagree under some model
record CaseFilter(@Nullable CaseKind kind, @Nullable String intent, boolean unstable) {
    static final CaseFilter ALL = new CaseFilter(null, null, false);

    List<SuiteCase> of(CaseGrid grid) {
        return grid.cases().stream().filter(one -> kind == null || one.kind() == kind)
                .filter(one -> intent == null || one.intent().equals(intent))
                .filter(one -> !unstable || grid.unstable(one) > 0).toList();
    }

    /// Another kind takes the intent back: an intent belongs to one kind.
    CaseFilter withKind(@Nullable CaseKind other) {
        return new CaseFilter(other, null, unstable);
    }

    CaseFilter withIntent(@Nullable String other) {
        return new CaseFilter(kind, other, unstable);
    }

    CaseFilter withUnstable(boolean only) {
        return new CaseFilter(kind, intent, only);
    }
}
