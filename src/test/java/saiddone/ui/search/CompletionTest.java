package saiddone.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletionTest {

    @Test
    void theWordBeforeTheCaretMayBecomeAField() {
        assertThat(Completion.at("red mod", 7)).isEqualTo(new Completion(4, null, "mod"));
        assertThat(Completion.at("-mod", 4)).isEqualTo(new Completion(1, null, "mod"));
        assertThat(Completion.at("(mod", 4)).isEqualTo(new Completion(1, null, "mod"));
    }

    @Test
    void behindAColonAValueIsTyped() {
        assertThat(Completion.at("model:gp", 8)).isEqualTo(new Completion(6, "model", "gp"));
        assertThat(Completion.at("suite:\"tau2 ai", 14)).isEqualTo(new Completion(6, "suite", "tau2 ai"));
        assertThat(Completion.at("handed-over:", 12)).isEqualTo(new Completion(12, "handed-over", ""));
    }

    @Test
    void nothingToCompleteInAPhraseOrAfterASpace() {
        assertThat(Completion.at("", 0)).isNull();
        assertThat(Completion.at("red ", 4)).isNull();
        assertThat(Completion.at("\"red", 4)).isNull();
    }

    @Test
    void acceptingPutsTheCaretWhereTypingGoesOn() {
        Completion field = Completion.at("red mod flag", 7);
        assertThat(field.accept("red mod flag", 7, "model")).isEqualTo("red model:flag");
        assertThat(field.caretAfter("model")).isEqualTo(10);
        Completion value = Completion.at("suite:ta", 8);
        assertThat(value.accept("suite:ta", 8, "tau2 airline")).isEqualTo("suite:=\"tau2 airline\" ");
        assertThat(value.caretAfter("tau2 airline")).isEqualTo("suite:=\"tau2 airline\" ".length());
        assertThat(Completion.at("model:g", 7).accept("model:g", 7, "xai/grok-3")).isEqualTo("model:=xai/grok-3 ");
    }
}
