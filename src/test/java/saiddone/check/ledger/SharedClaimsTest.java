package saiddone.check.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.model.Transcript;
import tools.jackson.databind.node.ObjectNode;

/// Claims must be those of a conversation on its own, whatever was read before it.
class SharedClaimsTest {
    private static final String ORDERED = "1) I will cancel order #W1234567.";
    private static final String SUMMED_UP = "Address: changed to 5 Elm Street.";

    private static final List<Transcript> ALL = List.of(
            conversation("I have cancelled order #W1234567 and changed the address of #W7654321."),
            conversation("I HAVE cancelled order #W1234567 and changed the address of #W7654321."),
            conversation(ORDERED),
            conversation("Which one would you like?\n" + ORDERED),
            conversation(SUMMED_UP),
            conversation("I have updated your order.\n" + SUMMED_UP),
            conversation("Your order #W1112223:\n- Status: cancelled"),
            conversation("Your order #W4445556:\n- Status: cancelled"));

    @Test
    void whatWasReadBeforeChangesNothing() {
        List<List<Claim>> alone = ALL.stream().map(one -> claims(one, Lexicons.shipped(), new SharedTexts())).toList();
        assertThat(alone).anySatisfy(claims -> assertThat(claims).hasSizeGreaterThan(1));
        assertThat(alone.get(2)).as("promised").extracting(Claim::quote).contains(ORDERED);
        assertThat(alone.get(3)).as("a choice").extracting(Claim::quote).doesNotContain(ORDERED);

        SharedTexts texts = new SharedTexts();
        Lexicons lexicons = Lexicons.shipped();
        for (List<Transcript> order : List.of(ALL, ALL.reversed())) {
            List<List<Claim>> together = new ArrayList<>();
            order.forEach(one -> together.add(claims(one, lexicons, texts)));
            assertThat(order == ALL ? together : together.reversed()).isEqualTo(alone);
        }
    }

    /// A user's pattern that takes too long is given up in each conversation, with a note there.
    @Test
    void aUsersPatternIsTriedInEachConversation() {
        ObjectNode english = Lexicons.shippedTree("en");
        ObjectNode form = english.withArray("forms").addObject();
        form.put("kind", "DONE").put("deed", "cancel").put("pattern", "(?<w>\\p{L}+)").putObject("own").put("file", "claims-en.json")
                .put("written", "(?<w>\\p{L}+)");
        List<String> refused = new ArrayList<>();
        Lexicons lexicons = Lexicons.with(Map.of("en", english), (_, why) -> refused.add(why));
        assertThat(refused).isEmpty();
        SharedTexts texts = new SharedTexts();
        Transcript slow = conversation("so ".repeat(300));
        for (int i = 0; i < 2; i++) {
            assertThat(ledger(slow, lexicons, texts).notes()).as("conversation %d", i).singleElement().asString()
                    .contains("takes too long");
        }
    }

    private static List<Claim> claims(Transcript transcript, Lexicons lexicons, SharedTexts texts) {
        return ledger(transcript, lexicons, texts).claims();
    }

    private static Ledger ledger(Transcript transcript, Lexicons lexicons, SharedTexts texts) {
        return new LedgerMaker(lexicons).of(transcript, ToolResults.of(transcript, texts), texts);
    }

    private static Transcript conversation(String reply) {
        return new Dialogue().customer("Please help.").agent(reply).transcript();
    }
}
