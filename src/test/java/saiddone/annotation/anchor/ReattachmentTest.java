package saiddone.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts edited by a word, a message, re-ordered: a target is where its words are, or it is told.
class ReattachmentTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of("Hello, my parcel NL-20291 never came 😀 "
            + "and I want a new one please.",
            "I am sorry to hear that. May I reship it to 12 Elm Street?", "yes",
            "> reship {\"order\":\"NL-20291\",\"to\":\"12 Elm Street\"}",
            "Done: it leaves today. May I do anything else for you?", "yes", "> lookup {\"order\":\"NL-20300\"}",
            "Your other order NL-20300 was delivered on 8 June. Anything else?", "yes", "Goodbye then.");

    private final Transcript was = transcript("old", TEXTS);

    @Test
    void theSameContentIsAttachedWithoutLooking() {
        Target words = words(was, 1, "reship it");
        assertThat(found(words, was)).isEqualTo(new Found.Attached(words));
    }

    @Test
    void aWordChangedElsewhereLeavesTheWordsWhereTheyAre() {
        Transcript now = edited(1, TEXTS.get(1).replace("sorry", "happy"));
        assertThat(found(words(was, 1, "12 Elm Street"), now)).isInstanceOfSatisfying(Found.Attached.class,
                attached -> assertThat(quoted(attached.target(), now)).isEqualTo("12 Elm Street"));
        Transcript shifted = edited(1, TEXTS.get(1).replace("I am sorry", "I am so very sorry"));
        assertThat(found(words(was, 1, "12 Elm Street"), shifted)).isInstanceOfSatisfying(Found.Moved.class,
                moved -> assertThat(quoted(moved.target(), shifted)).isEqualTo("12 Elm Street"));
    }

    @Test
    void aWordChangedWithinTheQuoteLosesIt() {
        Transcript now = edited(1, TEXTS.get(1).replace("Elm", "Oak"));
        assertThat(found(words(was, 1, "12 Elm Street"), now)).isInstanceOf(Found.Lost.class);
        assertThat(found(Targets.message(was, 1), now)).isInstanceOf(Found.Lost.class);
    }

    @Test
    void anInsertedMessageMovesWhatIsBehindIt() {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.add(0, "Chat opened.");
        Transcript now = transcript("new", texts);
        for (int i = 1; i < TEXTS.size(); i++) {
            int index = i;
            assertThat(found(Targets.message(was, i), now)).as("message " + i).isInstanceOfSatisfying(Found.Moved.class,
                    moved -> assertThat(((Target.OfMessage) moved.target()).message()).isEqualTo(index + 1));
        }
        assertThat(found(Targets.call(was, 3, 0), now)).isInstanceOfSatisfying(Found.Moved.class, moved -> {
            assertThat(((Target.Call) moved.target()).message()).isEqualTo(4);
            assertThat(moved.reason()).contains("message 3").contains("message 4");
        });
    }

    @Test
    void repeatedQuotesAreToldApartByWhatStandsAround() {
        Transcript now = edited(0, "Hello, my parcel never came.");
        for (int yes : List.of(2, 5, 8)) {
            assertThat(found(words(was, yes, "yes"), now)).isInstanceOfSatisfying(Found.Attached.class,
                    attached -> assertThat(((Target.Words) attached.target()).message()).isEqualTo(yes));
        }
    }

    @Test
    void aShortRepeatedQuoteIsLostWhenItsOwnPlaceIsGone() {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.remove(5);
        assertThat(found(words(was, 5, "yes"), transcript("new", texts))).isInstanceOf(Found.Lost.class);
    }

    @Test
    void wordsThatCannotBeToldApartAreLost() {
        Transcript twice = transcript("old", List.of("ok", "Say ok?", "ok", "Say ok?", "ok", "Say ok?", "ok"));
        Transcript now = transcript("new", List.of("ok", "Say ok?", "ok", "Say ok?", "ok", "Say ok?", "ok", "bye"));
        assertThat(found(Targets.message(twice, 2), now)).isInstanceOfSatisfying(Found.Lost.class,
                lost -> assertThat(lost.reason()).contains("4 places"));
    }

    @Test
    void anArgumentWithAnotherValueIsLostAndOneThatKeptItStays() {
        Target.Argument to = Targets.argument(was, 3, 0, "/to");
        assertThat(to.value()).isEqualTo("\"12 Elm Street\"");
        assertThat(found(to, edited(3, "> reship {\"order\":\"NL-20291\",\"to\":\"14 Elm Street\"}"))).isInstanceOf(Found.Lost.class);
        assertThat(found(to, edited(9, "Bye."))).isEqualTo(new Found.Attached(to));
    }

    @Test
    void aCallInAnotherHandIsTheSameCall() {
        Target.Argument to = Targets.argument(was, 3, 0, "/to");
        Transcript now = edited(3, "> reship {  \"to\" : \"12 Elm Street\",\n  \"order\":\"NL-20291\"}");
        assertThat(found(to, now)).isEqualTo(new Found.Attached(to));
        assertThat(found(Targets.call(was, 3, 0), now)).isEqualTo(new Found.Attached(Targets.call(was, 3, 0)));
        assertThat(found(Targets.message(was, 3), now)).isInstanceOf(Found.Attached.class);
        assertThatThrownBy(() -> Targets.argument(was, 3, 0, "/from")).isInstanceOf(IllegalArgumentException.class);
    }

    /// The agent's second question reads as the first one, and so do 64 units on either side.
    @Test
    void anotherPlaceThatReadsTheSameIsNotTakenForOneThatWasEdited() {
        String long64 = "z".repeat(64);
        String question = long64 + " really? " + long64;
        Transcript twice = transcript("old", List.of("A", question, "Yes, first.", "B", question, "Yes, second."));
        Transcript now = transcript("new", List.of("A", question.replace(" really?", " rly?"), "Yes, first.", "B", question,
                "Yes, second."));
        assertThat(found(words(twice, 1, "really?"), now)).isInstanceOf(Found.Lost.class);
        assertThat(found(words(twice, 1, "really?"), transcript("new", List.of("Opened.", "A", question, "Yes, first.", "B", question,
                "Yes, second.")))).isInstanceOfSatisfying(Found.Moved.class,
                        moved -> assertThat(moved.target().place()).startsWith("words:2:"));
    }

    @Test
    void aPairIsLostWithEitherSide() {
        Target.Pair pair = new Target.Pair(words(was, 1, "reship it to 12 Elm Street"), Targets.call(was, 3, 0));
        assertThat(found(pair, edited(9, "Bye."))).isEqualTo(new Found.Attached(pair));
        assertThat(found(pair, edited(1, "No."))).isInstanceOf(Found.Lost.class);
        assertThat(found(pair, edited(3, "> cancel {\"order\":\"NL-20291\"}"))).isInstanceOf(Found.Lost.class);
    }

    /// Whatever happens to a conversation, a target that is found stands on its own words, with a neighbour that it had, or at
    /// its own place; and what is at another place was told.
    @Test
    void nothingEverPointsAtOtherWords() {
        Random random = new Random(7);
        int attached = 0;
        int moved = 0;
        int lost = 0;
        for (int round = 0; round < 3_000; round++) {
            List<String> texts = mangled(random);
            Transcript now = transcript("new", texts);
            int message = random.nextInt(TEXTS.size());
            Target target = TEXTS.get(message).startsWith(">") ? Targets.call(was, message, 0)
                    : anyWords(message, random);
            switch (found(target, now)) {
                case Found.Attached(Target there) -> {
                    attached++;
                    assertThat(there.place()).isEqualTo(target.place());
                    assertThat(quoted(there, now)).isEqualTo(quoted(target, was));
                }
                case Found.Moved(Target there, String reason) -> {
                    moved++;
                    assertThat(there.place()).isNotEqualTo(target.place());
                    assertThat(reason).isNotBlank();
                    assertThat(quoted(there, now)).isEqualTo(quoted(target, was));
                }
                case Found.Lost(String reason) -> {
                    lost++;
                    assertThat(reason).isNotBlank();
                }
            }
        }
        assertThat(List.of(attached, moved, lost)).allMatch(count -> count > 200);
    }

    private static List<String> mangled(Random random) {
        List<String> texts = new ArrayList<>(TEXTS);
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(texts.size());
            switch (random.nextInt(4)) {
                case 0 -> texts.set(at, texts.get(at).replaceFirst("\\b(may|it|NL-\\d+|else|street)\\b", "other"));
                case 1 -> texts.add(at, random.nextBoolean() ? "yes" : "One moment.");
                case 2 -> texts.remove(at);
                default -> Collections.swap(texts, at, random.nextInt(texts.size()));
            }
        }
        return texts;
    }

    private Target anyWords(int message, Random random) {
        String text = TEXTS.get(message);
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        return Targets.words(was, message, Part.TEXT, new Span(start, end));
    }

    private static Found found(Target target, Transcript now) {
        return Reattachment.find(new Subject("t", "old", "m"), target, now);
    }

    private static Target.Words words(Transcript transcript, int message, String quote) {
        int at = transcript.messages().get(message).text().indexOf(quote);
        return Targets.words(transcript, message, Part.TEXT, new Span(at, at + quote.length()));
    }

    private static String quoted(Target target, Transcript transcript) {
        return switch (target) {
            case Target.Words words -> transcript.messages().get(words.message()).text()
                    .substring(words.span().start(), words.span().end());
            case Target.Call call -> Texts.of(transcript.messages().get(call.message()).calls().get(call.call()));
            default -> throw new AssertionError(target);
        };
    }

    private Transcript edited(int message, String text) {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.set(message, text);
        return transcript("new", texts);
    }

    /// A text that begins with ">" is a call of the agent; questions are the agent's, the rest are the customer's.
    private static Transcript transcript(String hash, List<String> texts) {
        List<Message> messages = new ArrayList<>();
        for (String text : texts) {
            int index = messages.size();
            boolean call = text.startsWith("> ");
            Role role = call || text.contains("?") ? Role.ASSISTANT : Role.USER;
            String[] words = text.split(" ", 3);
            List<ToolCall> calls = call ? List.of(new ToolCall(0, index, 0, null, words[1],
                    new Arguments(words[2], JSON.readTree(words[2])), Role.ASSISTANT, ToolEffect.WRITE, false, -1)) : List.of();
            messages.add(new Message(index, role, role.name(), call ? "" : text, null, calls, null, List.of(), null, null));
        }
        return new Transcript("t", new TranscriptSource("f", 0, "made"), "t", new CaseRef("s", "c", null, CaseKind.OTHER, null, null),
                "m", 0, messages, List.of(), Outcome.NONE, hash, true, Map.of());
    }
}
