package saiddone.ui.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.check.catalogue.Checks;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.deed.Link.Standing;
import saiddone.check.ledger.Ledger;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.ui.desk.Desk;
import saiddone.ui.reader.conversation.Made;

/// A conversation with a wrong variant, and what checks would say of it, made up by hand: these are no check's results.
final class MadeLedger {
    static final String REPLY = "All set. Your order now has the Keyboard, linear, RGB, paid with your Visa ending in 4242. "
            + "The refund of the difference reaches you within two days.";
    static final String WRONG = "Your order now has the Keyboard, linear, RGB";
    static final String INVENTED = "reaches you within two days";
    static final int WORDS = 7;

    /// The code that the program ships with for a wrong argument.
    static final String ANSWER = StarterCodes.id("right-reply-wrong-action");

    private MadeLedger() {}

    /// Puts the code that answers to a wrong argument into the codebook.
    static void withAnswer(Desk desk) {
        desk.change((store, who) -> {
            store.codebook().add(who, new Code(ANSWER, null, "as shipped", "", "", "", List.of(), "#b5651d", List.of(), null, false, null,
                    List.of()));
            return who;
        }, done -> {});
    }

    static Transcript transcript(String id) {
        return transcript(id, "");
    }

    /// @param before what the agent writes before the words that are held against the calls
    static Transcript transcript(String id, String before) {
        return new Made(id).customer("I ordered the wrong keyboard, #W1170711, number " + id + ". Please change it to the linear one.")
                .call("get_order_details", ToolEffect.READ, "{\"order_id\":\"#W1170711\"}",
                        "{\"order_id\":\"#W1170711\",\"status\":\"pending\",\"payment\":\"credit_card_4190576\",\"items\":"
                                + "[{\"item_id\":\"1151293680\",\"name\":\"Keyboard\",\"switch\":\"tactile\",\"backlight\":\"none\"}]}",
                        false)
                .agent("I can change it to the Keyboard, linear, RGB, and charge the difference to your Visa. Shall I?")
                .customer("Yes please.")
                .call("modify_pending_order_items", ToolEffect.WRITE, "{\"order_id\":\"#W1170711\",\"item_ids\":[\"1151293680\"],"
                        + "\"new_item_ids\":[\"9690244451\"],\"payment_method_id\":\"credit_card_4190576\"}",
                        "{\"order_id\":\"#W1170711\",\"status\":\"pending (item modified)\"}", false)
                .agent(before + REPLY).customer("Great, thank you!")
                .call("modify_pending_order_address", ToolEffect.WRITE, "{\"order_id\":\"#W1170711\",\"zip\":\"80279\"}", "{\"ok\":true}",
                        false)
                .agent("Is there anything else?").done();
    }

    static Checks.Result result(Transcript transcript) {
        List<Action> actions = List.of(
                new Action(call(transcript, 1), Action.Result.DONE, List.of(resolved("/order_id", "#W1170711", null),
                        resolved("/item_ids/0", "1151293680", "Keyboard, tactile, no backlight"),
                        resolved("/new_item_ids/0", "9690244451", "Keyboard, clicky, RGB"),
                        resolved("/payment_method_id", "credit_card_4190576", "Visa ending in 4242"))),
                new Action(call(transcript, 2), Action.Result.DONE, List.of(resolved("/order_id", "#W1170711", null),
                        resolved("/zip", "80279", null))));
        List<Claim> claims = List.of(claim(transcript, 3, "change it to the Keyboard, linear, RGB", Claim.Kind.ASKS),
                claim(transcript, WORDS, "All set", Claim.Kind.DONE), claim(transcript, WORDS, WRONG, Claim.Kind.DONE),
                claim(transcript, WORDS, "paid with your Visa ending in 4242", Claim.Kind.DONE),
                claim(transcript, WORDS, INVENTED, Claim.Kind.WILL_DO));
        List<Link> links = List.of(new Link(1, Standing.SUPPORTED, 1, null, 6, "The items of #W1170711 were modified."),
                new Link(2, Standing.CONTRADICTED, 1, "/new_item_ids/0", 2, why()),
                new Link(3, Standing.SUPPORTED, 1, "/payment_method_id", 2, "credit_card_4190576 is the Visa ending in 4242."),
                new Link(4, Standing.UNSUPPORTED, null, null, -1, "No tool told of a time for the refund."));
        Ledger ledger = new Ledger(actions, claims, links, List.of(2), List.of("The answer to call 3 names no entity."));
        return new Checks.Result(ledger, findings(transcript), List.of());
    }

    private static String why() {
        return "The words say linear, the call carries Keyboard, clicky, RGB.";
    }

    /// Not in reading order, as checks run one after the other.
    private static List<Finding> findings(Transcript transcript) {
        return List.of(new Finding("done-not-told", FindingFamily.SAYS_VS_DOES, Severity.LOW, Confidence.POSSIBLE, 9, null, 2, "/zip",
                        "The address was changed and the customer was not told."),
                new Finding("invented-fact", FindingFamily.SAYS_VS_DOES, Severity.MEDIUM, Confidence.LIKELY, WORDS, said(transcript, WORDS,
                        INVENTED), null, null, "No tool told of a time for the refund."),
                new Finding("wrong-argument", FindingFamily.SAYS_VS_DOES, Severity.HIGH, Confidence.CERTAIN, WORDS, said(transcript, WORDS,
                        WRONG), 1, "/new_item_ids/0", why()));
    }

    static Finding.Said said(Transcript transcript, int message, String words) {
        return Finding.Said.of(transcript.messages().get(message), Part.TEXT, span(transcript, message, words));
    }

    static Span span(Transcript transcript, int message, String words) {
        int at = transcript.messages().get(message).text().indexOf(words);
        return new Span(at, at + words.length());
    }

    static Claim claim(Transcript transcript, int message, String words, Claim.Kind kind) {
        return new Claim(message, Part.TEXT, span(transcript, message, words), words, kind, null, List.of());
    }

    private static Action.Resolved resolved(String pointer, String value, @Nullable String meaning) {
        return new Action.Resolved(pointer, value, meaning, meaning == null ? -1 : 2);
    }

    private static ToolCall call(Transcript transcript, int index) {
        return transcript.agentCalls().filter(call -> call.index() == index).findFirst().orElseThrow();
    }
}
