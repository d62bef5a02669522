package saiddone.annotation.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;

class CheckCodesTest {
    private static final String PHANTOM = StarterCodes.id("phantom-action");

    private final CheckCodes codes = CheckCodes.shipped();

    @Test
    void everyCodeThatIsNamedIsShipped() {
        assertThat(codes.codes()).isNotEmpty();
        assertThat(StarterCodebook.load().codes()).extracting(Code::id).containsAll(codes.codes().values());
    }

    @Test
    void aRenamedCodeAnswersStillAMergedOneThroughItsHeirARetiredOneNotAtAll() {
        assertThat(codes.codeFor("claimed-not-done", with(code -> code.renamed("said-not-done"))).orElseThrow().name())
                .isEqualTo("said-not-done");
        assertThat(codes.codeFor("claimed-not-done", with(code -> code.merged(StarterCodes.id("invented-fact")))).orElseThrow().name())
                .isEqualTo("invented-fact");
        assertThat(codes.codeFor("claimed-not-done", with(code -> code.retired(true)))).isEmpty();
        assertThat(codes.codeFor("claimed-not-done", new Codebook(3, List.of(), List.of()))).isEmpty();
        assertThat(codes.codeFor("a-check-of-tomorrow", StarterCodebook.load())).isEmpty();
    }

    private static Codebook with(UnaryOperator<Code> change) {
        Codebook shipped = StarterCodebook.load();
        return new Codebook(1, shipped.groups(),
                shipped.codes().stream().map(code -> code.id().equals(PHANTOM) ? change.apply(code) : code).toList());
    }
}
