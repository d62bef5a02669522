package saiddone.sample.intents;

import java.util.Map;
import saiddone.model.suite.SuiteCase;

/// How single cases go, where a procedure has it written down case by case.
final class Ways {
    private Ways() {}

    /// @throws IllegalArgumentException where nothing is written down for the case
    static <T> T of(Map<String, T> written, SuiteCase one) {
        T way = written.get(one.id());
        if (way == null) {
            throw new IllegalArgumentException("Nobody wrote down how " + one.id() + " goes.");
        }
        return way;
    }
}
