package saiddone.report.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;

/// The order in which codes stand wherever they are listed: by group as the codebook has them, then by name; those of no group
/// last.
public final class CodeOrder {
    private CodeOrder() {}

    public static List<Code> inForce(Codebook codebook) {
        return of(codebook, Code::inForce);
    }

    public static List<Code> of(Codebook codebook, Predicate<Code> which) {
        List<String> groups = codebook.groups().stream().map(CodeGroup::id).toList();
        return codebook.codes().stream().filter(which)
                .sorted(Comparator.comparingInt((Code code) -> place(groups, code)).thenComparing(Code::name).thenComparing(Code::id))
                .toList();
    }

    private static int place(List<String> groups, Code code) {
        int place = groups.indexOf(Objects.requireNonNullElse(code.group(), ""));
        return place < 0 ? groups.size() : place;
    }
}
