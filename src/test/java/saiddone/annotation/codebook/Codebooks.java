package saiddone.annotation.codebook;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// Codebooks for tests.
final class Codebooks {
    static final String GUID = "1ff58b12-6f6f-4b0c-8be5-bbdc91f55294";

    private Codebooks() {}

    /// Every field in use, with characters that JSON and XML must escape, and lines that look like our own markers.
    static CodebookContent everything() {
        List<CodeGroup> groups = List.of(new CodeGroup("words", "Words & <deeds>", "#Aa3377"), new CodeGroup(GUID, "Empty", "#000000"));
        Code full = new Code("believed-claim", "words", "Believed \"it\" — 😀 'x'", "One sentence.\n\nUse:\nnot a heading\n  ",
                "Then; \\ and so.\r\nx", " Else\n", List.of(new Code.Example("Said \"so\"\n- and so", "abc#3"), new Code.Example("", null)),
                "#00FF7f",
                List.of("mild", "grave, or\nworse"), "Shift+B", false, null, List.of());
        Code merged = new Code("2ff58b12-6f6f-4b0c-8be5-bbdc91f55295", null, "Merged", "", "", "", List.of(), "#123456", List.of(), null,
                false, "believed-claim", List.of());
        Code split = new Code("split", "words", "Split", "d", "", "", List.of(), "#123456", List.of(), null, true, null,
                List.of("believed-claim", "gone"));
        return new CodebookContent(groups, List.of(full, merged, split));
    }
}
