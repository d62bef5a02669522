package saiddone.ui.reader.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import saiddone.annotation.model.Code;

/// Which codes fit what was typed, best first.
public final class CodeFilter {
    private static final int NONE = 0;

    private CodeFilter() {}

    /// Those with a key first, in the order of the keys, the others as the codebook has them.
    public static List<Code> byKey(List<Code> codes) {
        return codes.stream().sorted(Comparator.comparing(Code::shortcut, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /// Every typed word must occur in the name or the definition. Without a word: those used lately first, then those with a key.
    ///
    /// @param recent ids, latest first
    public static List<Code> of(List<Code> codes, List<String> recent, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("[\\s-]+");
        List<Code> found = new ArrayList<>(byKey(codes).stream().filter(code -> fit(code, words) > NONE).toList());
        found.sort(Comparator.comparingInt((Code code) -> -fit(code, words)).thenComparingInt(code -> order(recent, code)));
        return List.copyOf(found);
    }

    private static int order(List<String> recent, Code code) {
        int at = recent.indexOf(code.id());
        return at < 0 ? recent.size() : at;
    }

    private static int fit(Code code, String... words) {
        String name = code.name().toLowerCase(Locale.ROOT);
        String rest = code.definition().toLowerCase(Locale.ROOT);
        int worst = Integer.MAX_VALUE;
        for (String word : words) {
            int fit = name.startsWith(word) ? 4 : name.contains("-" + word) || name.contains(" " + word) ? 3 : name.contains(word) ? 2
                    : rest.contains(word) ? 1 : NONE;
            worst = Math.min(worst, fit);
        }
        return worst;
    }
}
