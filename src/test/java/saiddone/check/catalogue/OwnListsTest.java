package saiddone.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// A user's own words: found where they were added, not found where they were taken out, and complained of where they are no use.
class OwnListsTest {
    private static final String ORDER = "{\"order_id\": \"#W1\", \"status\": \"pending\"}";

    @TempDir
    private Path workspace;

    @Test
    void wordsThatWereAddedAreFound() throws IOException {
        Dialogue dialogue = looked().agent("I have scrapped your order #W1.").agent("Ops remark: no refund.");
        assertThat(found(Catalogue.shipped(), dialogue)).isEmpty();
        write("claims-en.json", "{\"deeds\": {\"cancel\": {\"did\": [\"Scrapped\"]}}}");
        write("rules-en.json", "{\"note-head\": {\"about\": \"ours\", \"add\": [\"^ops  Remark\"]}}");
        assertThat(found(checks(), dialogue)).containsExactly("claimed-not-done", "internal-prose-leak");
    }

    @Test
    void wordsThatWereRemovedAreFoundNoMore() throws IOException {
        Dialogue dialogue = looked().agent("I have voided your order #W1.").agent("Memo: no refund.");
        assertThat(found(Catalogue.shipped(), dialogue)).containsExactly("claimed-not-done", "internal-prose-leak");
        write("claims-en.json", "{\"deeds\": {\"cancel\": {\"did\": {\"remove\": [\"voided\"]}}}}");
        write("rules-en.json", "{\"note-head\": {\"remove\": [\"^memo\"]}}");
        assertThat(found(checks(), dialogue)).isEmpty();
    }

    /// What the tools call plum is told as ciruela in Spanish, which no shipped list says.
    @Test
    void aValueOfTheToolsMayBeGivenAWordOfTheLanguage() throws IOException {
        String variant = "\"%s\":{\"item_id\":\"%s\",\"options\":{\"color\":\"%s\"},\"price\":40.5}";
        Dialogue dialogue = new Dialogue().customer("Quiero cambiar la lámpara del pedido #W1.")
                .looksUp("get_product", "{\"product_id\":\"81\"}", "{\"name\":\"Lamp\",\"product_id\":\"81\",\"variants\":{"
                        + variant.formatted("4400112288", "4400112288", "plum") + ","
                        + variant.formatted("4400112299", "4400112299", "teal")
                        + "}}")
                .agent("¿Se la cambio por la de color ciruela?").customer("Sí, por favor.")
                .writes("exchange_order_items", "{\"order_id\":\"#W1\",\"new_item_ids\":[\"4400112299\"]}", "{}")
                .agent("Listo, le he cambiado la lámpara por la de color ciruela.");
        assertThat(found(Catalogue.shipped(), dialogue)).isEmpty();
        write("claims-es.json", "{\"values\": {\"plum\": [\"ciruela\"]}}");
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), dialogue)).containsExactly("wrong-argument");
        write("claims-fr.json", "{\"values\": {\"plum\": [\"prune\"]}}");
        assertThat(problems()).as("a language that has none shipped").isEmpty();
    }

    @Test
    void whatIsCountedInACallMayBeGivenAWord() throws IOException {
        Dialogue dialogue = new Dialogue().customer("I want two more grips on booking QX4411.")
                .looksUp("get_reservation", "{\"reservation_id\":\"QX4411\"}", "{\"reservation_id\":\"QX4411\",\"total_baggages\":1}")
                .agent("That makes 3 grips on booking QX4411 in all. Shall I?").customer("Yes, please.")
                .writes("update_reservation_baggages", "{\"reservation_id\":\"QX4411\",\"total_baggages\":2}", "{}");
        assertThat(found(Catalogue.shipped(), dialogue)).isEmpty();
        write("rules-en.json", "{\"value-bags\": [\"grips\"]}");
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), dialogue)).containsExactly("wrong-argument");
        write("rules-fr.json", "{\"value-goes\": [\"that makes\"]}");
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), dialogue)).as("words around a value of any language").isEmpty();
    }

    /// Some of these words are looked for behind a place, where nothing without a bound may stand.
    @Test
    void wordsAroundValuesMayHoldWhateverAPhraseMay() throws IOException {
        String lists = Lexicon.shippedLists().get("en").keySet().stream().filter(name -> name.startsWith("value-"))
                .map(name -> "\"%s\": [\"zig .. zag\", \"^über*\", \"don't/won't zag\", \"zag (x\"]".formatted(name))
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(lists).contains("value-per", "value-number-3");
        write("rules-en.json", lists);
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), looked().agent("I have cancelled 2 bags of order #W1."))).contains("claimed-not-done");
    }

    @Test
    void aListThatALanguageLacksMayBeAddedTo() throws IOException {
        Dialogue dialogue = looked().agent("Comme toujours, we nix them.");
        write("rules-en.json", "{\"third-person\": [\"we nix them\"]}");
        assertThat(found(checks(), dialogue)).containsExactly("internal-prose-leak");
        write("rules-fr.json", "{\"policy-quoted\": [\"comme toujours\"]}");
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), dialogue)).isEmpty();
    }

    /// The filter before the forms knows the one's words, nothing of the others' ("cancelled" as a code, as any letters, by flags).
    @ParameterizedTest
    @ValueSource(strings = {"(?<w>nixed)", "NIXED(?<w>\\\\b)", "(?<w>\\\\x6eixed)", "(?<w>[a-z]{3}\\\\P{Lu}{2})\\\\s+as\\\\s+agreed",
            "(?iu)(?<w>nixed)", "(?x) (?<w> nix  ed )", "it's\t(?<w>nixed)", "(?<w>nix(?:es|ed))(?=\\\\s+as)"})
    void formsThatWereAddedAreTriedWhateverIsKnownOfThem(String pattern) throws IOException {
        Dialogue dialogue = looked().agent("It's\tNIXED as agreed.");
        assertThat(found(Catalogue.shipped(), dialogue)).isEmpty();
        write("claims-en.json", "{\"forms\": [{\"about\": \"ours\", \"kind\": \"DONE\", \"deed\": \"cancel\", \"pattern\": \""
                + pattern.replace("\t", "\\t") + "\"}]}");
        assertThat(problems()).isEmpty();
        assertThat(found(checks(), dialogue)).containsExactly("claimed-not-done");
    }

    @Test
    void aFormWithoutItsWordInTheMatchClaimsNothingAndSpoilsNothing() throws IOException {
        write("claims-en.json", """
                {"forms": [{"kind": "DONE", "deed": "cancel", "pattern": "(?<w>nixed)?said"},
                           {"kind": "DONE", "deed": "cancel", "pattern": "(?<=(?<w>you)\\\\s)said"},
                           {"kind": "DONE", "deed": "cancel", "pattern": "you(?=\\\\s+(?<w>said))"}]}""");
        assertThat(problems()).isEmpty();
        Dialogue dialogue = looked().agent("You said so. I have cancelled it.");
        assertThat(found(checks(), dialogue)).isEqualTo(found(Catalogue.shipped(), dialogue)).containsExactly("claimed-not-done");
    }

    /// Each with a word after it that is of use: it is still found.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '|', textBlock = """
            "deeds": {"cancel": {"didd": ["x"]}} | There is no list “deeds.cancel.didd”.
            "deeds": {"scrap": {"did": ["x"]}} | There is no list “deeds.scrap”.
            "deeds": ["x"] | “deeds” is no list of words and cannot be changed.
            "parts": {"gap": "x"} | “parts.gap” is no list of words and cannot be changed.
            "grammar": {"general": "("} | “grammar.general” is no list of words and cannot be changed.
            "travel": {"becomes": {"now": "("}} | “travel.becomes.now” is no list of words and cannot be changed.
            "teams": "ops" | In teams stands no list of words.
            "teams": {"add": "ops"} | In teams stands no list of words.
            "teams": [7] | In teams, something that is no text was left out.
            "teams": [" "] | In teams, “ ” was left out: it is empty.
            "teams": {"phrases": ["ops"]} | In teams, “phrases” is neither “add” nor “remove”.
            "teams": {"remove": ["nobody's team"]} | In teams, “nobody's team” cannot be removed: it is not in the list.
            "same": {"remove": ["same", "identical"]} | In same, not all words can be removed; the list stays as it is.
            "forms": {} | In forms stands no list of forms.
            "forms": ["x"] | In forms, the pattern “” was left out: it has no pattern.
            """)
    void whatIsNoUseInAClaimsFileIsNamedAndTheRestHolds(String part, String sentence) throws IOException {
        write("claims-en.json", "{" + part + ", \"carriers\": {\"did\": [\"nixed\"]}}");
        assertThat(problems()).containsExactly("word-lists/claims-en.json: " + sentence);
        assertThat(found(checks(), looked().agent("I have nixed the cancellation."))).containsExactly("claimed-not-done");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '|', textBlock = """
            "kind": "SAID" | (?<w>x) | its kind is none of DONE, DOING, WILL_DO and LOOKED_UP
            "kind": "DONE", "deed": "nix" | (?<w>x) | its deed is not known
            "kind": "DONE", "first": 1 | (?<w>x) | its “first” is neither true nor false
            "kind": "DONE", "patern": "x" | (?<w>x) | no form has “patern”
            "kind": "DONE" | (?<w>x | it is no regular expression (Unclosed group)
            "kind": "DONE" | (?<w>{nixed}) | it is no regular expression (Illegal repetition)
            "kind": "DONE" | (?<v>x) | it lacks the group (?<w>…) around the word that tells the deed
            "kind": "DONE" | (?<w>x{999999999}) | it repeats a part more than 99 times
            "kind": "DONE" | (?<w>x)(?:)+ | one of its choices is empty
            """)
    void aFormThatIsNoUseIsNamedAndTheOthersHold(String said, String pattern, String why) throws IOException {
        write("claims-en.json", """
                {"forms": [{%s, "pattern": "%s"}, {"kind": "DONE", "deed": "cancel", "pattern": "(?<w>nixed)"}]}"""
                .formatted(said, pattern));
        assertThat(problems()).containsExactly("word-lists/claims-en.json: In forms, the pattern “%s” was left out: %s."
                .formatted(pattern, why));
        assertThat(found(checks(), looked().agent("I have nixed it."))).containsExactly("claimed-not-done");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '|', textBlock = """
            "note-heads": ["x"] | There is no list “note-heads”.
            "note-head": [".. note"] | In note-head, “.. note” was left out: it begins with a gap.
            "note-head": ["a .. b .. c .. d .. e"] | In note-head, “a .. b .. c .. d .. e” was left out: it has more than 3 gaps.
            "note-head": ["note/"] | In note-head, “note/” was left out: a part of it holds no word.
            "note-head": ["*"] | In note-head, “*” was left out: a part of it holds no word.
            "note-head": {"remove": ["^nix"]} | In note-head, “^nix” cannot be removed: it is not in the list.
            """)
    void whatIsNoUseInARulesFileIsNamedAndTheRestHolds(String part, String sentence) throws IOException {
        write("rules-en.json", "{" + part + ", \"third-person\": [\"we nix them\"]}");
        assertThat(problems()).containsExactly("word-lists/rules-en.json: " + sentence);
        assertThat(found(checks(), looked().agent("As always, we nix them."))).containsExactly("internal-prose-leak");
    }

    @Test
    void filesThatAreNoUseAreNamedAndTheOthersHold() throws IOException {
        write("rules-en.json", "{\"note-head\": [\"^ops remark\"]}");
        write("claims-en.json", "{\n\"teams\": [\"ops\"");
        write("claims-de.json", "");
        write("claims-es.json", "{\"teams\": [\"a\"], \"teams\": [\"b\"]}");
        write("claims-fr.json", "[]");
        write("claims-it.json", "{}");
        write("my words.json", "{}");
        write("notes.txt", "none of the program's");
        write("rules-de.json", "{\"about\": \"" + "x".repeat(1 << 20) + "\"}");
        Files.createDirectory(folder().resolve("rules-es.json"));
        write("rules-fr.json", "{\"note-head\": [" + "[],".repeat(30) + "1]}");
        assertThat(problems()).filteredOn(one -> !one.contains("rules-fr")).containsExactly(
                "word-lists/claims-de.json: The file is empty.",
                "word-lists/claims-en.json: The file is no valid JSON (line 2).",
                "word-lists/claims-es.json: The file says something twice (line 1).",
                "word-lists/claims-fr.json: The file holds no lists by name.",
                "word-lists/claims-it.json: The language “it” is not known; there are lists for en, es, fr, de.",
                "word-lists/my words.json: It is named neither rules-<language>.json nor claims-<language>.json.",
                "word-lists/rules-de.json: The file is larger than 1 MB and was not read.",
                "word-lists/rules-es.json: This is no ordinary file.");
        assertThat(problems()).filteredOn(one -> one.contains("rules-fr")).hasSize(21).last().asString().endsWith(": So with 11 more.");
        assertThat(found(checks(), looked().agent("Ops remark: no refund."))).containsExactly("internal-prose-leak");
    }

    @Test
    void moreWordsThanCanBeLookedForLeaveTheShippedOnes() throws IOException {
        StringBuilder words = new StringBuilder("\"nixed\"");
        for (int i = 0; i < 40_000; i++) {
            words.append(",\"").append(Integer.toString(i * 7919 + 50_000_000, 26)).append('"');
        }
        write("claims-en.json", "{\"carriers\": {\"did\": [" + words + "]}}");
        write("rules-en.json", "{\"note-head\": [" + words + "]}");
        assertThat(problems()).containsExactly("word-lists/claims-en.json: The lists hold too many words; only the shipped ones are used.",
                "word-lists/rules-en.json: The lists hold too many phrases; only the shipped ones are used.");
        assertThat(found(checks(), looked().agent("I have cancelled it."))).containsExactly("claimed-not-done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?<w>(a+)+)b", "(?<w>(?:a|a|ab)+)[c]", "(?<w>(?:[ab]|a)+)[c]", "(?<w>\\\\p{L}+)"})
    void aPatternThatExplodesIsGivenUpAndNotedAndTheRestIsFound(String pattern) throws IOException {
        write("claims-en.json", """
                {"carriers": {"did": ["nixed"]}, "forms": [{"kind": "DONE", "deed": "cancel", "pattern": "%s"},
                 {"kind": "DONE", "deed": "cancel", "pattern": "it went (?<w>pop)"}]}""".formatted(pattern));
        assertThat(problems()).isEmpty();
        Checks checks = checks();
        Dialogue dialogue = looked().customer("Well?")
                .agent("I have nixed the cancellation. b" + "a".repeat(50_000) + " a".repeat(500) + ".");
        for (int i = 0; i < 40; i++) {
            dialogue.agent("b".repeat(300) + "a".repeat(10_000));
        }
        dialogue.agent("It went pop.");
        long begun = System.nanoTime();
        Checks.Result result = checks.of(dialogue.transcript(), null, null);
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(4_000);
        assertThat(result.notes()).containsExactly(("The pattern “%s” of word-lists/claims-en.json takes too long on message 4 "
                + "and was not used from there on.").formatted(pattern.replace("\\\\", "\\")));
        assertThat(result.stumbles()).isEmpty();
        assertThat(result.findings()).filteredOn(one -> one.check().equals("claimed-not-done")).extracting(Finding::message)
                .contains(4, 45);
    }

    @Test
    void theFingerprintTellsOfEveryChangeAndOfNothingElse() throws IOException {
        String shipped = Catalogue.shipped().fingerprint();
        assertThat(OwnLists.in(folder()).none()).isTrue();
        write("notes.txt", "none of the program's");
        assertThat(OwnLists.in(folder()).none()).isTrue();
        write("rules-en.json", "{\"note-head\": [\"x\"]}");
        String one = checks().fingerprint();
        write("rules-en.json", "{\"note-head\": [\"y\"]}");
        String other = checks().fingerprint();
        assertThat(checks().fingerprint()).isEqualTo(other);
        Files.move(folder().resolve("rules-en.json"), folder().resolve("rules-es.json"));
        assertThat(List.of(shipped, one, other, checks().fingerprint())).doesNotHaveDuplicates().allMatch(all -> all.startsWith(shipped));
    }

    private Path folder() {
        return workspace.resolve("word-lists");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(name), text);
    }

    private Checks checks() {
        return OwnLists.in(folder()).checks().checks();
    }

    private List<String> problems() {
        return OwnLists.in(folder()).checks().problems().stream().map(one -> one.file() + ": " + one.reason()).toList();
    }

    private static Dialogue looked() {
        return new Dialogue().customer("Please cancel #W1.").looksUp("get_order", "{\"order_id\": \"#W1\"}", ORDER);
    }

    private static List<String> found(Checks checks, Dialogue dialogue) {
        Checks.Result result = checks.of(dialogue.transcript(), null, null);
        assertThat(result.notes()).isEmpty();
        return result.findings().stream().map(Finding::check).distinct().toList();
    }
}
