package saiddone.sample;

import java.util.List;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A conversation being played. A procedure calls these in the order of the conversation; the engine finds the words,
/// runs the tools against the store, keeps time and tokens.
///
/// **Acts.** Words are asked for by act (`propose-replacement`), never written in a procedure. The engine picks a piece of
/// that act for the model's voice (agent) or the persona and case (customer) and fills its slots. Several acts make one
/// message. An act with `?` before it (`?sorry`) is optional: a wordy voice says it, a terse one mostly not.
public interface Scene {
    SuiteCase theCase();

    Plan plan();

    default boolean shows(Pattern pattern) {
        return plan().shows(pattern);
    }

    /// The case's order as the store has it now; throws where the case has none.
    StoreOrder order();

    Store store();

    /// Sets a slot for all acts that follow. Already there: `first` and `name` of the customer, and of the order
    /// `order`, `placed`, `status`, `item` (first line's product), `options`, `total`, `street`, `city`, `carrier`,
    /// `tracking`, `scan` (last scan in words), `scan_date`. Dates given as `YYYY-MM-DD` are written in the voice's way.
    void slot(String name, String value);

    /// Seeded chance: true with this probability. The same conversation draws the same every time.
    boolean chance(double probability);

    <T> T oneOf(List<T> choices);

    /// Whether there is room for one more optional exchange (a question back, a push, a thank-you with a question). Wordy
    /// and circling models come to many, terse ones to few; never more than the turn limit allows. Ask before each one.
    boolean goesOn();

    // The customer

    /// The case's first message, with its attachment where the case says that one comes with it. Always the first thing.
    void opens();

    void customer(String... acts);

    /// A customer message with the case's evidence attached.
    void customerSends(String... acts);

    // The agent

    /// Reasoning for the agent's next message. Kept only where the model shows its reasoning, except under
    /// `NAMES_RULE_THEN_BREAKS_IT`, where a model without visible reasoning says `aloud` in the message itself: give acts
    /// that read well in both places, or test `reasons()` and use another act.
    void thinks(String... acts);

    /// Whether the model's reasoning is in the transcript.
    boolean reasons();

    /// An agent message with a lookup (with or without some words such as "let me see", as the voice has it), and the result.
    JsonNode looksUp(String tool, ObjectNode arguments);

    /// `get_order` of the case's order.
    StoreOrder looksUpOrder();

    /// `get_policy` of a section, for the voices that look things up in the policy; others skip it.
    void mayLookUpPolicy(String section);

    /// An agent message with words and no call.
    void says(String... acts);

    /// An agent message with a write call, with words (or none: no acts), and the result. A rule of the store that refuses
    /// it gives an error result, as in life.
    JsonNode writes(String tool, ObjectNode arguments, String... acts);

    /// An agent message with the handover call; reason and summary are acts too.
    void handsOver(String reasonAct, String summaryAct, String... acts);

    /// A message of the agent with no words and no call.
    void staysSilent();

    /// Notes that the agent's last message shows the pattern (where it was planted on purpose), for the authors' notes.
    void planted(Pattern pattern, String remark);

    /// The same, where the plan has the pattern.
    default void notes(Pattern pattern, String remark) {
        if (shows(pattern)) {
            planted(pattern, remark);
        }
    }

    /// How it ended. Always the last thing.
    void ends(Ending ending);

    /// A fresh object for arguments.
    ObjectNode object();

    enum Ending {
        CUSTOMER_DONE, CUSTOMER_LEFT, AGENT_CLOSED, HANDOVER
    }
}
