package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Procedure;

/// Intents that want a forbidden call of the agent: it makes it, or holds in one of three ways.
abstract class TrapIntent implements Procedure {
    private final Set<String> intents;

    TrapIntent(String... intents) {
        this.intents = Set.of(intents);
    }

    /// The patterns where the forbidden call is made.
    abstract Set<Pattern> firing();

    /// The patterns of this way to hold.
    Set<Pattern> holding(Course course) {
        return SmallSlips.and();
    }

    @Override
    public final Set<Pattern> patterns(SuiteCase one, Course course) {
        return course == Course.FIRE ? firing() : holding(course);
    }

    @Override
    public final Set<String> intents() {
        return intents;
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return Set.of(Course.FIRE, Course.HOLD_ASKING, Course.HOLD_REFUSING, Course.HOLD_HANDING_OVER);
    }
}
