package saiddone.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

/// Changes before anybody knows who the customer is.
class BeforeIdentifiedTest {
    private static final String RULE = "At the beginning of the conversation, you have to authenticate the user identity via email.";
    private static final String ORDER = "{\"order_id\":\"#W1\"}";

    private final ActedBeforeProofCheck check = new ActedBeforeProofCheck(Lexicon.shipped());

    @Test
    void aChangeForSomebodyUnknown() {
        assertThat(asked(RULE).writes("cancel_order", ORDER, "{}").read(check)).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(one.why()).contains("cancel_order");
        });
        assertThat(asked(RULE).calls("", null, "find_user_by_email", ToolEffect.READ, "{}", "Error: not found", true)
                .writes("cancel_order", ORDER, "{}").read(check)).as("looked up in vain").extracting(Finding::call).containsExactly(2);
    }

    @Test
    void whoWasLookedUpFirst() {
        assertThat(asked(RULE).looksUp("find_user_by_email", "{}", "u_1").writes("cancel_order", ORDER, "{}").read(check)).isEmpty();
        assertThat(asked(RULE).looksUp("getCustomerProfile", "{}", "{}").writes("cancel_order", ORDER, "{}").read(check)).isEmpty();
    }

    @Test
    void whereNoRuleWantsItOrNothingWasChanged() {
        assertThat(asked("Be kind to the user.").writes("cancel_order", ORDER, "{}").read(check)).isEmpty();
        assertThat(asked(RULE).agent("Who are you?").read(check)).isEmpty();
        assertThat(asked(RULE).calls("", null, "cancel_order", ToolEffect.WRITE, ORDER, "Error: no", true).read(check)).isEmpty();
    }

    /// What a program of the agent's own looks up nobody can tell.
    @Test
    void programs() {
        assertThat(asked(RULE).writes("run", "{\"code\":\"cancel_order(find_user('a@b.c'))\"}", "{}").read(check)).isEmpty();
    }

    private static Dialogue asked(String rule) {
        return new Dialogue().system(rule).customer("Cancel #W1.").looksUp("get_order", ORDER, "{\"order_id\":\"#W1\"}");
    }
}
