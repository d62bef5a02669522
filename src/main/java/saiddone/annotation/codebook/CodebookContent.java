package saiddone.annotation.codebook;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;

/// The groups and codes of a codebook without a version: what a file holds.
public record CodebookContent(List<CodeGroup> groups, List<Code> codes) {
    public CodebookContent {
        groups = List.copyOf(groups);
        codes = List.copyOf(codes);
    }

    public static CodebookContent of(Codebook codebook) {
        return new CodebookContent(codebook.groups(), codebook.codes());
    }
}
