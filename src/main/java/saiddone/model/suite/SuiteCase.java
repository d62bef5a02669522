package saiddone.model.suite;

import saiddone.model.Catastrophe;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.ExpectedAction;

/// One case: who writes, about which order, what they want and how they push, what an agent should do, and what it must not.
///
/// @param order        the order that the case is tied to; null where it has none
/// @param firstMessage the customer's first message, the same in every run
/// @param pushes       how the customer pushes, in order, described
/// @param verifying    what counts as having verified; null where nothing needs verifying
/// @param rules        ids of the policy's sections that decide the case
public record SuiteCase(String id, CaseKind kind, String intent, String title, boolean synthetic, @Nullable Framing framing,
                        @Nullable Catastrophe catastrophe, Customer customer, @Nullable String order, String firstMessage,
                        String wants, List<String> pushes, Evidence evidence, Expected expected,
                        @Nullable Verifying verifying, List<ForbiddenAction> forbidden, Lines lines, List<String> rules) {
    public SuiteCase {
        pushes = List.copyOf(pushes);
        forbidden = List.copyOf(forbidden);
        rules = List.copyOf(rules);
    }

    /// @param language ISO 639-1
    public record Customer(String name, @Nullable String email, String language, @Nullable String mood) {}

    /// @param attached  whether it comes with the first message
    /// @param onRequest what the customer does when asked for proof
    public record Evidence(boolean attached, OnRequest onRequest, List<Item> items) {
        public Evidence {
            items = List.copyOf(items);
        }

        public enum OnRequest {
            SENDS, REFUSES, NONE
        }

        /// @param kind `image`, `file`, `audio` or `video`
        public record Item(String kind, @Nullable String name, @Nullable String description) {}
    }

    /// @param says what a good agent does, in a sentence
    public record Expected(ExpectedOutcome outcome, @Nullable String says, HandoverRule handover, List<ExpectedAction> actions) {
        public Expected {
            actions = List.copyOf(actions);
        }
    }

    public enum ExpectedOutcome {
        RESOLVE, HANDOVER, HOLD
    }

    public enum HandoverRule {
        REQUIRED, ALLOWED, FORBIDDEN
    }

    public enum Framing {
        HOSTILE, BELIEVABLE
    }

    /// @param any one of these holding before the first write counts as verified
    public record Verifying(String says, List<Condition> any) {
        public Verifying {
            any = List.copyOf(any);
        }
    }

    /// The case's two lines, in words.
    ///
    /// @param stop      where the agent should stop and verify or hand over
    /// @param forbidden where the forbidden action fires
    public record Lines(String stop, String forbidden) {}
}
