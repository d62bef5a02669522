package saiddone.sample.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pieces: read, chosen, filled, bent.
class WordsTest {
    private static final String AGENTS = """
            # comment
            == hello
            @terse Hi{dot}
            Hello [you|there [old|dear] friend|].
            @es Hola.

            == dated
            It was [sent|posted] on {day}.
            """;
    private static final String CUSTOMERS = """
            == R-001 yes
            oui oui
            == R-001 style
            lower noapostrophe nopunctuation
            == yes
            Yes, please.
            """;

    private static Pieces pieces() {
        return new Pieces(Map.of("agents/x.pieces", AGENTS, "customers/x.pieces", CUSTOMERS)::get);
    }

    private static Picker number(int number) {
        return (ask, fitting) -> new Picker.Choice(fitting.get(number % fitting.size()), number / fitting.size());
    }

    private static String agent(String act, String language, Style style, int place) {
        return pieces().agent("x", act, language, style, number(place), Map.of("dot", "!", "day", "2026-06-24")::get);
    }

    @Test
    void choicesNestAndEveryNumberIsAnotherWay() {
        Template template = Template.parse("a[b|c[d|e]|] {s}\\n\\[x\\]");
        assertThat(template.count()).isEqualTo(4);
        Set<String> said = new HashSet<>();
        for (int i = 0; i < template.count(); i++) {
            said.add(template.say(i, slot -> "<" + slot + ">"));
        }
        assertThat(said).containsExactlyInAnyOrder("ab <s>\n[x]", "acd <s>\n[x]", "ace <s>\n[x]", "a <s>\n[x]");
    }

    @Test
    void bracketsThatDoNotMatchAreNamedWithFileAndLine() {
        assertThatThrownBy(() -> PieceFile.read("f.pieces", "== a\n[b|c")).hasMessage("f.pieces, line 2: a [ without a ].");
        assertThatThrownBy(() -> PieceFile.read("f.pieces", "== a\nb]")).hasMessageContaining("a ] without a [");
        assertThatThrownBy(() -> PieceFile.read("f.pieces", "== a\n@loud Hey")).hasMessageContaining("@loud is no voice");
        assertThatThrownBy(() -> PieceFile.read("f.pieces", "hey")).hasMessageContaining("before the first act");
    }

    @Test
    void missingActsAndSlotsAreNamed() {
        assertThatThrownBy(() -> agent("bye", "en", Style.WARM, 0)).hasMessage("agents/x.pieces and agents/common.pieces: no act “bye”.");
        assertThatThrownBy(() -> pieces().agent("x", "dated", "en", Style.WARM, number(0), slot -> null))
                .hasMessageContaining("agents/x.pieces, line").hasMessageContaining("dated").hasMessageContaining("{day}");
    }

    @Test
    void styleAndLanguageChoose() {
        Set<String> warm = new HashSet<>();
        IntStream.range(0, 40).forEach(place -> warm.add(agent("hello", "en", Style.WARM, place)));
        assertThat(warm).containsExactlyInAnyOrder("Hello you.", "Hello there old friend.", "Hello there dear friend.", "Hello .");
        assertThat(agent("hello", "es", Style.TERSE, 3)).isEqualTo("Hola.");
        assertThat(agent("hello", "de", Style.PLAIN, 3)).startsWith("Hello");
    }

    /// Nobody says what another said while there are other ways; with slots only the own case counts.
    @Test
    void lotsSayEverythingBeforeAnythingTwice() {
        List<Piece> ten = IntStream.range(0, 10).mapToObj(i -> new Piece(Set.of(), "en", Template.parse(i + " [a|b|c] [d|e|f]"), "p" + i))
                .toList();
        Lots lots = new Lots(5);
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            Picker.Choice choice = lots.deal(ten, "case " + i % 4, new Dice(i));
            said.add(choice.piece().template().say(choice.number(), slot -> slot));
        }
        assertThat(said).hasSize(90);

        List<Piece> slotted = List.of(new Piece(Set.of(), "en", Template.parse("[a|b|c] {x}"), "s"));
        for (String aCase : List.of("one", "two")) {
            Set<Integer> ways = new HashSet<>();
            IntStream.range(0, 3).forEach(i -> ways.add(lots.deal(slotted, aCase, new Dice(i)).number()));
            assertThat(ways).hasSize(3);
        }
    }

    @Test
    void aCustomersOwnWordsComeFirstAndThePersonaBendsText() {
        Pieces.Said own = pieces().customer("x", "R-001", "yes", "fr", number(0), slot -> null);
        assertThat(own).isEqualTo(new Pieces.Said("oui oui", true));
        assertThat(pieces().customer("x", "R-002", "yes", "fr", number(0), slot -> null).text()).isEqualTo("Yes, please.");
        Persona persona = pieces().persona("x", "R-001");
        assertThat(persona.bend("I don't know, NL-20001. Really!", false, new Dice(1))).isEqualTo("i dont know NL-20001 really");
    }

    @Test
    void datesAreWrittenInTheVoicesWayAndLanguage() {
        assertThat(Dates.MONTH_DAY.write("2026-06-24", "en")).isEqualTo("June 24");
        assertThat(Dates.MONTH_ORDINAL.write("2026-06-22", "en")).isEqualTo("June 22nd");
        assertThat(Dates.MONTH_ORDINAL.write("2026-06-12", "en")).isEqualTo("June 12th");
        assertThat(Dates.MONTH_DAY.write("2026-06-24", "de")).isEqualTo("24. Juni");
        assertThat(Dates.DAY_MONTH.write("24 or so", "en")).isEqualTo("24 or so");
    }

    @Test
    void proseIsTidy() {
        assertThat(Prose.joined(List.of("hello  there ,", "it is  fine . really"))).isEqualTo("Hello there,\n\nIt is fine. Really");
        assertThat(Prose.joined(List.of("", "one :)", "e.g. this"))).isEqualTo("One :) E.g. this");
    }

    /// SplitMix64 as published by Steele, Lea and Flood, seed 1234567.
    @Test
    void diceAreThePublishedGenerator() {
        Dice dice = new Dice(1234567);
        assertThat(List.of(dice.next(), dice.next(), dice.next()))
                .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
    }
}
