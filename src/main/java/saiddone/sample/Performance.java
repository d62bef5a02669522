package saiddone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Prose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The scene of one conversation: speaker, store and recorder together.
final class Performance implements Scene {
    private static final int MOST_TURNS = 10;
    private static final int OPTIONAL_TURNS = 6;
    /// Messages that mostly still come after the last optional exchange.
    private static final double STILL_TO_COME = 0.9;
    private static final double THINKS_BEFORE_LOOKUP = 0.5;
    private static final int MOST_CHATTER = 2;
    private final SuiteCase one;
    private final Plan plan;
    private final Voice voice;
    private final Shop shop;
    private final ShopTools tools;
    private final Speaker speaker;
    private final Recorder recorder;
    private final JsonMapper json;
    private final Dice dice;
    private final String hash;
    private final double talk;
    private final List<Conversation.Planted> planted = new ArrayList<>();
    private int customerTurns;
    private int agentWords;
    private int calls;
    private int chatter;
    private @Nullable String thought;
    private @Nullable ObjectNode openLookup;
    private @Nullable Ending ending;

    Performance(SuiteCase one, Plan plan, Voice voice, Shop shop, ShopTools tools, Speaker speaker, Recorder recorder,
                JsonMapper json, Dice dice) {
        this.one = one;
        this.plan = plan;
        this.voice = voice;
        this.shop = shop;
        this.tools = tools;
        this.speaker = speaker;
        this.recorder = recorder;
        this.json = json;
        this.dice = dice;
        this.hash = String.format(Locale.ROOT, "%06x", dice.next() & 0xffffff);
        this.talk = voice.messages() + 2.4 * (dice.share() - 0.5) + (plan.shows(Pattern.CIRCLING) ? 1.5 : 0);
    }

    @Override
    public SuiteCase theCase() {
        return one;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public StoreOrder order() {
        return shop.order(orderId());
    }

    @Override
    public Store store() {
        return shop;
    }

    @Override
    public void slot(String name, String value) {
        speaker.slot(name, value);
    }

    @Override
    public boolean chance(double probability) {
        return dice.chance(probability);
    }

    @Override
    public <T> T oneOf(List<T> choices) {
        return dice.oneOf(choices);
    }

    @Override
    public boolean goesOn() {
        return customerTurns < OPTIONAL_TURNS && agentWords + STILL_TO_COME < talk;
    }

    @Override
    public void opens() {
        customerTurns = 1;
        recorder.customer(one.firstMessage(), one.evidence().attached() ? one.evidence().items() : List.of());
    }

    @Override
    public void customer(String... acts) {
        turn(List.of(acts), List.of());
    }

    @Override
    public void customerSends(String... acts) {
        turn(List.of(acts), one.evidence().items());
    }

    private void turn(List<String> acts, List<SuiteCase.Evidence.Item> attachments) {
        if (++customerTurns > MOST_TURNS) {
            throw new IllegalStateException("The procedure goes beyond " + MOST_TURNS + " customer messages; ask goesOn() before "
                    + "each optional one.");
        }
        openLookup = null;
        recorder.customer(speaker.customer(acts), attachments);
    }

    @Override
    public void thinks(String... acts) {
        if (voice.reasons() || shows(Pattern.NAMES_RULE_THEN_BREAKS_IT)) {
            thought = speaker.note(List.of(acts));
        }
    }

    @Override
    public boolean reasons() {
        return voice.reasons();
    }

    @Override
    public JsonNode looksUp(String tool, ObjectNode arguments) {
        ObjectNode call = recorder.call(hash, ++calls, tool, arguments);
        ObjectNode first = openLookup;
        if (first != null && thought == null && !tool.equals("get_product") && dice.chance(voice.joins())) {
            recorder.join(first, call);
        } else {
            boolean saidSo = first != null && chatter > 0;
            boolean speaks = chatter < MOST_CHATTER && dice.chance(voice.chatter()) && !saidSo;
            chatter += speaks ? 1 : 0;
            if (voice.reasons() && thought == null && dice.chance(THINKS_BEFORE_LOOKUP)) {
                thought = speaker.note(List.of("thought-lookup"));
            }
            openLookup = agent(speaks ? List.of("?greeting", "looking-up") : List.of(), call);
        }
        ObjectNode result = tools.run(tool, arguments, dice);
        recorder.result(call, result);
        return result;
    }

    @Override
    public StoreOrder looksUpOrder() {
        looksUp("get_order", json.createObjectNode().put("order_id", orderId()));
        return order();
    }

    @Override
    public void mayLookUpPolicy(String section) {
        if (dice.chance(voice.policy())) {
            looksUp("get_policy", json.createObjectNode().put("section", section));
        }
    }

    @Override
    public void says(String... acts) {
        openLookup = null;
        agent(List.of(acts), null);
    }

    @Override
    public JsonNode writes(String tool, ObjectNode arguments, String... acts) {
        openLookup = null;
        ObjectNode call = recorder.call(hash, ++calls, tool, arguments);
        agent(List.of(acts), call);
        ObjectNode result = tools.run(tool, arguments, dice);
        recorder.result(call, result);
        return result;
    }

    @Override
    public void handsOver(String reasonAct, String summaryAct, String... acts) {
        ObjectNode arguments = json.createObjectNode();
        if (one.order() != null) {
            arguments.put("order_id", one.order());
        }
        arguments.put("reason", speaker.note(List.of(reasonAct))).put("summary", speaker.note(List.of(summaryAct)));
        writes(ShopTools.HANDOVER, arguments, acts);
    }

    @Override
    public void staysSilent() {
        openLookup = null;
        recorder.agent("", null, null);
    }

    @Override
    public void planted(Pattern pattern, String remark) {
        planted.add(new Conversation.Planted(recorder.lastOfAgent(), pattern, remark));
    }

    @Override
    public void ends(Ending how) {
        ending = how;
    }

    @Override
    public ObjectNode object() {
        return json.createObjectNode();
    }

    /// How it ended; throws where the procedure did not say.
    Ending ending() {
        return Objects.requireNonNull(ending, "The procedure did not end the conversation.");
    }

    List<Conversation.Planted> planted() {
        return planted;
    }

    private ObjectNode agent(List<String> acts, @Nullable ObjectNode call) {
        String text = acts.isEmpty() ? "" : speaker.agent(acts, call != null);
        if (text.isEmpty() && call == null) {
            text = speaker.agent(List.of(acts.getFirst().replace("?", "")), false);
        }
        String reasoning = thought;
        thought = null;
        if (reasoning != null && !voice.reasons()) {
            text = Prose.joined(List.of(reasoning, text));
            reasoning = null;
        }
        agentWords += text.isBlank() ? 0 : 1;
        return recorder.agent(text, reasoning, call);
    }

    private String orderId() {
        String id = one.order();
        if (id == null) {
            throw new IllegalStateException("The case " + one.id() + " has no order.");
        }
        return id;
    }
}
