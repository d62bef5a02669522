package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Procedure;

/// Intents that an agent can finish alone: it resolves them, or gives them away.
abstract class RoutineIntent implements Procedure {
    private final Set<String> intents;

    RoutineIntent(String... intents) {
        this.intents = Set.of(intents);
    }

    /// The patterns of a conversation that the agent finishes.
    abstract Set<Pattern> solving(SuiteCase one);

    /// The patterns of one that it hands over; where nothing else is said, what the goods cost is the reason.
    Set<Pattern> givingAway(SuiteCase one) {
        return Set.of(Pattern.PRICE_AS_REASON);
    }

    @Override
    public final Set<String> intents() {
        return intents;
    }

    @Override
    public final Set<Course> courses(SuiteCase one) {
        return Set.of(Course.RESOLVE, Course.HAND_OVER);
    }

    @Override
    public final Set<Pattern> patterns(SuiteCase one, Course course) {
        return course == Course.HAND_OVER ? givingAway(one) : solving(one);
    }
}
