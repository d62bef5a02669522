package saiddone.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.check.CheckId;

class ChecksDocumentTest {
    @Test
    void everyCheckHasItsSectionInTheChecksOrder() throws Exception {
        List<String> headings = Files.readAllLines(Path.of("docs/checks.md")).stream().filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4)).toList();
        assertThat(headings).containsExactlyElementsOf(Arrays.stream(CheckId.values()).map(CheckId::label).toList());
    }
}
