package saiddone.annotation.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

class CodebookJsonTest {
    private static final String START = "{'format':'said-and-done-codebook','version':1,";

    @Test
    void everythingSurvivesTheRoundTrip() {
        CodebookContent content = Codebooks.everything();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodebookJson.write(content, out);
        assertThat(CodebookJson.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(content);
    }

    @Test
    void whatIsEmptyMayBeLeftOut() {
        assertThat(read(START + "'codes':[{'id':'a','name':'A','colour':'#000000'}]}")).isEqualTo(new CodebookContent(List.of(),
                List.of(new Code("a", null, "A", "", "", "", List.of(), "#000000", List.of(), null, false, null, List.of()))));
        assertThat(read(START + "'groups':[{'id':'g','name':'G','colour':'#Aa00ff'}]}").groups())
                .containsExactly(new CodeGroup("g", "G", "#Aa00ff"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'format':'x'}|no codebook", "{'format':'said-and-done-codebook','version':2}|version 2", "[1,|no JSON: line 1",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':'A'}]}|codes 1 of the codebook, colour is missing",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':'A','colour':'red'}]}|code a has a colour",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':'A','colour':'#000000','group':'g'}]}|a group that",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':'A','colour':'#000000','mergedInto':'b'}]}|merged into",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':7,'colour':'#000000'}]}|name is no text",
        "{'format':'said-and-done-codebook','version':1,'codes':[{'id':'a','name':'A','colour':'#000000','new':1}]}|new is no field",
        "{'format':'said-and-done-codebook','version':1,'codes':[3]}|no list of objects",
        "{'format':'said-and-done-codebook','version':1,'codes':{}}|codes is no list"})
    void badInputIsRefusedWithItsPlace(String json, String sentence) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(AnnotationProblem.class).hasMessageContaining(sentence);
    }

    private static CodebookContent read(String json) {
        return CodebookJson.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
