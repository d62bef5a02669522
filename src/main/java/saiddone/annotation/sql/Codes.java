package saiddone.annotation.sql;

import java.util.Comparator;
import java.util.List;
import saiddone.annotation.model.Code;

/// Pure questions about codes.
final class Codes {
    private Codes() {}

    /// The edited code with the old one's merges, splits and retirement, which have steps of their own.
    static Code keepingFate(Code edited, Code old) {
        return new Code(old.id(), edited.group(), edited.name(), edited.definition(), edited.use(), edited.avoid(), edited.examples(),
                edited.colour(), edited.severities(), edited.shortcut(), old.retired(), old.mergedInto(), old.splitInto());
    }

    /// Codes that others were merged into come before those.
    static List<Code> targetsFirst(List<Code> codes) {
        return codes.stream().sorted(Comparator.comparing(code -> code.mergedInto() == null ? 0 : 1)).toList();
    }
}
