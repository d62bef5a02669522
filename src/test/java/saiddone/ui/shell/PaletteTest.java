package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.FakeWorkspace;

class PaletteTest {
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final ShellNavigator navigator = new ShellNavigator();
    private final List<String> ran = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(workspace, navigator, strings, () -> List.of(
            item("Switch between light and dark"), item("Settings"), item("Go to the library"), item("Look for changed transcripts")));

    PaletteTest() {
        workspace.rows.set(List.of(row("aa11", "gpt-5.4-nano", "A-07", "Damaged on arrival", 1),
                row("bb22", "gpt-5.4-nano", "A-03", "Never arrived", 2),
                row("cc33", "haiku-4.5", "A-07", "Damaged on arrival", 1)));
        palette.open("");
    }

    @Test
    void emptyItOffersEveryCommandInTheTablesOrder() {
        assertThat(titles()).containsExactly("Switch between light and dark", "Settings", "Go to the library",
                "Look for changed transcripts");
    }

    @Test
    void aNameThatBeginsSoComesBeforeTheSearchAndAVagueFitBehindIt() {
        palette.typed().set("sett");
        assertThat(titles()).startsWith("Settings", "Search messages for “sett”");
        palette.typed().set("light");
        assertThat(titles()).startsWith("Switch between light and dark", "Search messages for “light”");
        palette.typed().set("gtl");
        assertThat(titles()).startsWith("Search messages for “gtl”", "Go to the library");
    }

    @Test
    void conversationsAreFoundByModelCaseRunAndId() {
        palette.typed().set("nano a-07");
        assertThat(titles()).containsExactly("Search messages for “nano a-07”", "gpt-5.4-nano · Damaged on arrival");
        palette.typed().set("NANO run 2");
        assertThat(titles()).contains("gpt-5.4-nano · Never arrived").hasSize(2);
        palette.typed().set("cc33");
        assertThat(titles()).contains("haiku-4.5 · Damaged on arrival").hasSize(2);
    }

    @Test
    void aWholeWordComesBeforeTheBeginningOfOneAndThatBeforeLettersInAnId() {
        workspace.rows.set(List.of(row("f8e1", "grok-3", "11", "Eleven", 0), row("aa01", "grok-3", "80", "Eighty", 0),
                row("aa02", "grok-3", "8", "Eight", 0)));
        palette.typed().set("grok 8");
        assertThat(titles()).containsExactly("Search messages for “grok 8”", "grok-3 · Eight", "grok-3 · Eighty", "grok-3 · Eleven");
    }

    @Test
    void aPastedLinkOpensAtItsMessage() {
        palette.typed().set("bb22#7");
        palette.move(1);
        palette.runChosen();
        assertThat(navigator.place().get()).isInstanceOfSatisfying(Place.Reader.class,
                place -> assertThat(place.anchor().link()).isEqualTo("bb22#7"));
    }

    @Test
    void enterOnFreeTextSearches() {
        palette.typed().set("never scanned  ");
        palette.runChosen();
        assertThat(navigator.place().get()).isEqualTo(new Place.Search("never scanned"));
    }

    @Test
    void theChoiceGoesAroundAndStartsAnewWithEachLetter() {
        palette.move(-1);
        palette.runChosen();
        assertThat(ran).containsExactly("Look for changed transcripts");
        palette.typed().set("s");
        assertThat(palette.chosen().get()).isZero();
    }

    @Test
    void scatteredLettersMustBeginAWord() {
        assertThat(Fuzzy.score("tgl", "Toggle")).isPositive();
        assertThat(Fuzzy.score("ogl", "Toggle")).isEqualTo(Fuzzy.NO_FIT);
        assertThat(Fuzzy.score("xyz", "Toggle")).isEqualTo(Fuzzy.NO_FIT);
        assertThat(Fuzzy.score("the", "theme")).isGreaterThan(Fuzzy.score("the", "Switch the look"))
                .isGreaterThan(Fuzzy.score("the", "bathe"));
    }

    private List<String> titles() {
        return palette.items().stream().map(PaletteItem::title).toList();
    }

    private PaletteItem item(String title) {
        return new PaletteItem(PaletteItem.Kind.ACTION, title, "", null, "", () -> ran.add(title));
    }

    static TranscriptSummary row(String id, String model, String caseId, String title, int run) {
        return new TranscriptSummary(id, new TranscriptSource("a.jsonl", 0, "northline"), "own-" + id,
                new CaseRef("northline", caseId, title, CaseKind.ADVERSARIAL, null, null), model, run, 6, 5, 3, 2, 1, 0, false, null, null,
                null, true, "Hello");
    }
}
