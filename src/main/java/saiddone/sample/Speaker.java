package saiddone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Contractions;
import saiddone.sample.words.Dates;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Frames;
import saiddone.sample.words.Persona;
import saiddone.sample.words.Picker;
import saiddone.sample.words.Piece;
import saiddone.sample.words.Pieces;
import saiddone.sample.words.Prose;
import saiddone.sample.words.Style;

/// Finds the words for the acts of one conversation.
final class Speaker {
    private static final Pattern SALUTATION = Pattern.compile("(Hi|Hello|Hey|Dear|Good (day|morning)|Hola|Bonjour|Guten|Hallo)\\b");
    private static final int LONG = 160;
    private static final String GREETING = "greeting";
    private static final String LOOKING_UP = "looking-up";
    private static final String CIRCLING = "circling";
    private static final List<Dates> CUSTOMER_DATES = List.of(Dates.MONTH_DAY, Dates.DAY_MONTH, Dates.SHORT, Dates.MONTH_ORDINAL);
    private static final List<String> EMOJI = List.of("😊", "🙂", "👍");
    private static final List<String> HAPPY_EMOJI = List.of("😊", "🙌", "✨", "🧳", "👍", "✈️", "💛", "🎉");
    private static final Set<String> HAPPY = Set.of("farewell", "thanks-reply", "greeting");
    /// Nobody smiles beside these.
    private static final List<String> SAD = List.of("sorry", "apolog", "can't", "cannot", "unable", "unfortunately", "afraid", "won't");
    private final SuiteCase one;
    private final Pieces pieces;
    private final Voice voice;
    private final long seed;
    private final Style style;
    private final Picker picker;
    private final Dice acts;
    private final IntUnaryOperator echoes;
    private final Consumer<String> spoken;
    private final Persona persona;
    private final Dates customerDates;
    /// Each message has dice of its own: a few words more in one change nothing in the next.
    private Dice dice;
    private int messages;
    private boolean asked;
    private final Map<String, String> slots = new HashMap<>();
    private boolean greeted;

    /// @param seed the conversation's own
    /// @param acts dice for what is said at all; how it is said has dice of its own, for words never decide what comes next
    Speaker(SuiteCase one, Pieces pieces, Voice voice, Style style, Picker picker, Dice acts, long seed,
            IntUnaryOperator echoes, Consumer<String> spoken) {
        this.one = one;
        this.pieces = pieces;
        this.voice = voice;
        this.picker = picker;
        this.acts = acts;
        this.echoes = echoes;
        this.spoken = spoken;
        this.seed = seed;
        this.dice = new Dice(seed);
        this.asked = one.firstMessage().contains("?");
        this.style = style;
        this.persona = pieces.persona(one.intent(), one.id());
        this.customerDates = Dice.of(0, one.id()).oneOf(CUSTOMER_DATES);
    }

    void slot(String name, String value) {
        slots.put(name, value);
    }

    /// What the agent says, with the voice's formatting.
    ///
    /// @param acting whether a call goes with it: then nothing is asked at its end
    String agent(List<String> acts, boolean acting) {
        List<String> wanted = wanted(acts);
        String mother = one.customer().language();
        String language = wanted.stream().allMatch(act -> pieces.speaks(one.intent(), act, mother)) ? mother : "en";
        dice = Dice.of(seed, one.id(), messages);
        boolean bold = dice.chance(voice.bold());
        List<String> texts = new ArrayList<>();
        for (String act : wanted) {
            texts.add(pieces.agent(one.intent(), act, language, style, picker, slot -> agentSlot(slot, language, bold)));
        }
        String text = addressedOnce(Prose.joined(Frames.kept(wanted, texts)));
        if (language.equals("en")) {
            text = Contractions.spelledOut(text, dice, style);
        }
        if (text.isEmpty()) {
            return text;
        }
        spoken.accept(text);
        int echo = wanted.contains(LOOKING_UP) ? 0 : echoes.applyAsInt(messages);
        messages++;
        return formatted(echo == 0 ? text : varied(text, echo, language, acting, asked && !wanted.contains(CIRCLING)), wanted, language);
    }

    private String formatted(String plain, List<String> wanted, String language) {
        String text = plain;
        if (dice.chance(voice.emoji()) && SAD.stream().noneMatch(text.toLowerCase(Locale.ROOT)::contains)
                && text.codePoints().noneMatch(sign -> sign > 0x2500)) {
            text += " " + dice.oneOf(wanted.stream().anyMatch(HAPPY::contains) ? HAPPY_EMOJI : EMOJI);
        }
        if (text.length() > LONG && dice.chance(voice.signOff())) {
            text += "\n\n" + pieces.agent(one.intent(), "sign-off", language, style, this::byChance, slots::get);
        }
        return text;
    }

    /// What another says too, with a few words before or after it, by whether the customer asked something.
    private String varied(String text, int echo, String language, boolean acting, boolean answers) {
        boolean greets = SALUTATION.matcher(text).lookingAt();
        boolean after = answers && !acting && !text.endsWith("?") && (echo % 2 == 0 || greets);
        if (greets && !after) {
            return text;
        }
        String act = after ? "few-words-after" : answers ? "few-words-before-an-answer" : "few-words-before";
        Picker next = (ask, fitting) -> nth(fitting, Math.floorMod(text.hashCode(), 997) + echo);
        String more = pieces.agent(one.intent(), act, language, style, next, slots::get);
        return addressedOnce(Prose.joined(after ? List.of(text, more) : List.of(more, text)));
    }

    /// By first name or by whole name, and not by both.
    private String addressedOnce(String text) {
        String first = slots.getOrDefault("first", "");
        return Prose.addressedOnce(Prose.addressedOnce(text, first, slots.getOrDefault("name", "")), first, first);
    }

    /// The n-th of all the ways of saying all of the pieces, neighbours from different pieces.
    private static Picker.Choice nth(List<Piece> fitting, int number) {
        Piece piece = fitting.get(number % fitting.size());
        return new Picker.Choice(piece, number / fitting.size() % piece.template().count());
    }

    private Picker.Choice byChance(Picker.Ask ask, List<Piece> fitting) {
        Piece piece = dice.oneOf(fitting);
        return new Picker.Choice(piece, dice.below(piece.template().count()));
    }

    /// The acts that this voice says: not every optional one, and a greeting only before anything else is said.
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
        greeted |= wanted.stream().anyMatch(act -> !act.equals(LOOKING_UP));
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
        asked = texts.getLast().contains("?");
        return persona.bend(Prose.asWritten(texts), own, dice);
    }

    private @Nullable String agentSlot(String slot, String language, boolean bold) {
        String value = value(slot, voice.dates(), language);
        boolean fact = slot.equals("order") || slot.equals("tracking") || slot.equals("options") || slot.equals("item");
        return value == null || !bold || !fact ? value : "**" + value + "**";
    }

    private @Nullable String value(String slot, Dates dates, String language) {
        String value = slots.computeIfAbsent(slot, this::ownWords);
        return value == null ? null : dates.write(value, language);
    }

    /// What the case's own piece says for a slot that nobody set, such as `== A-17 gift`.
    private @Nullable String ownWords(String slot) {
        String act = one.id() + " " + slot;
        return pieces.speaks(one.intent(), act, "en") ? pieces.agent(one.intent(), act, "en", style, this::byChance, slots::get) : null;
    }
}
