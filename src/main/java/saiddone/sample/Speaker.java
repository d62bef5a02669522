package saiddone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Contractions;
import saiddone.sample.words.Dates;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Persona;
import saiddone.sample.words.Picker;
import saiddone.sample.words.Pieces;
import saiddone.sample.words.Prose;
import saiddone.sample.words.Style;

/// Finds the words for the acts of one conversation.
final class Speaker {
    private static final int LONG = 160;
    private static final String GREETING = "greeting";
    private static final List<Dates> CUSTOMER_DATES = List.of(Dates.MONTH_DAY, Dates.DAY_MONTH, Dates.SHORT, Dates.MONTH_ORDINAL);
    private static final List<String> EMOJI = List.of("😊", "🙂", "👍");
    private static final List<String> HAPPY_EMOJI = List.of("😊", "🙌", "✨", "🧳", "👍", "✈️", "💛", "🎉");
    private static final Set<String> HAPPY = Set.of("farewell", "thanks-reply", "greeting");
    /// Nobody smiles beside these.
    private static final List<String> SAD = List.of("sorry", "apolog", "can't", "cannot", "unable", "unfortunately", "afraid", "won't");
    private final SuiteCase one;
    private final Pieces pieces;
    private final Voice voice;
    private final Dice dice;
    private final Style style;
    private final Picker picker;
    private final Dice acts;
    private final Persona persona;
    private final Dates customerDates;
    private final Map<String, String> slots = new HashMap<>();
    private boolean greeted;

    /// @param acts dice for what is said at all; `dice` only for how: words never decide what comes next
    Speaker(SuiteCase one, Pieces pieces, Voice voice, Style style, Picker picker, Dice acts, Dice dice) {
        this.one = one;
        this.pieces = pieces;
        this.voice = voice;
        this.picker = picker;
        this.acts = acts;
        this.dice = dice;
        this.style = style;
        this.persona = pieces.persona(one.intent(), one.id());
        this.customerDates = Dice.of(0, one.id()).oneOf(CUSTOMER_DATES);
    }

    void slot(String name, String value) {
        slots.put(name, value);
    }

    /// What the agent says, with the voice's formatting.
    String agent(List<String> acts) {
        List<String> wanted = wanted(acts);
        String mother = one.customer().language();
        String language = wanted.stream().allMatch(act -> pieces.speaks(one.intent(), act, mother)) ? mother : "en";
        boolean bold = dice.chance(voice.bold());
        List<String> texts = new ArrayList<>();
        for (String act : wanted) {
            texts.add(pieces.agent(one.intent(), act, language, style, picker, slot -> agentSlot(slot, language, bold)));
        }
        String text = Prose.addressedOnce(Prose.joined(texts), slots.getOrDefault("first", ""));
        if (language.equals("en")) {
            text = Contractions.spelledOut(text, dice, style);
        }
        if (!text.isEmpty() && dice.chance(voice.emoji()) && SAD.stream().noneMatch(text.toLowerCase(Locale.ROOT)::contains)
                && text.codePoints().noneMatch(sign -> sign > 0x2500)) {
            text += " " + dice.oneOf(wanted.stream().anyMatch(HAPPY::contains) ? HAPPY_EMOJI : EMOJI);
        }
        if (text.length() > LONG && dice.chance(voice.signOff())) {
            text += "\n\n" + pieces.agent(one.intent(), "sign-off", language, style, picker, slots::get);
        }
        return text;
    }

    /// The acts that this voice says: not every optional one, and a greeting once.
    private List<String> wanted(List<String> all) {
        List<String> wanted = new ArrayList<>();
        for (String act : all) {
            if (!act.startsWith("?") || acts.chance(voice.wordy())) {
                wanted.add(act.startsWith("?") ? act.substring(1) : act);
            }
        }
        if (greeted && wanted.size() > 1) {
            wanted.remove(GREETING);
        }
        greeted |= wanted.contains(GREETING);
        return wanted;
    }

    /// Words that are not for the customer: a handover's reason and summary, reasoning. English, never formatted.
    String note(List<String> acts) {
        List<String> texts = new ArrayList<>();
        for (String act : acts) {
            texts.add(pieces.agent(one.intent(), act, "en", style, picker, slot -> agentSlot(slot, "en", false)));
        }
        return Prose.joined(texts);
    }

    String customer(List<String> acts) {
        String language = one.customer().language();
        List<String> texts = new ArrayList<>();
        boolean own = true;
        for (String act : acts) {
            String bare = act.startsWith("?") ? act.substring(1) : act;
            if (bare.equals(act) || this.acts.chance(0.5)) {
                Pieces.Said words = pieces.customer(one.intent(), one.id(), bare, language, picker,
                        slot -> value(slot, customerDates, language));
                texts.add(words.text());
                own &= words.own();
            }
        }
        return persona.bend(Prose.asWritten(texts), own, dice);
    }

    private @Nullable String agentSlot(String slot, String language, boolean bold) {
        String value = value(slot, voice.dates(), language);
        boolean fact = slot.equals("order") || slot.equals("tracking") || slot.equals("options") || slot.equals("item");
        return value == null || !bold || !fact ? value : "**" + value + "**";
    }

    private @Nullable String value(String slot, Dates dates, String language) {
        String value = slots.get(slot);
        return value == null ? null : dates.write(value, language);
    }
}
