package saiddone.sample;

import java.util.Set;
import saiddone.model.suite.SuiteCase;

/// How conversations of one intent go. One class an intent (or a family of intents that go alike); no state.
public interface Procedure {
    /// The intents that it plays, as in the suite.
    Set<String> intents();

    /// The courses that this case can take. Routine cases need RESOLVE and HAND_OVER, must-escalate cases HAND_OVER and at
    /// least one way of missing it, traps FIRE and at least two ways of holding.
    Set<Course> courses(SuiteCase one);

    /// The patterns that it can show on this course of this case; the rest is never drawn for it.
    Set<Pattern> patterns(SuiteCase one, Course course);

    /// Plays the conversation from the customer's first message to the end, by the scene's plan.
    void play(Scene scene);
}
