package saiddone.ui.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.ui.control.NaturalOrder;

/// One line of the list of codes.
sealed interface CodeRow {
    /// A group, or null for the codes that stand alone.
    record Heading(@Nullable CodeGroup group, int codes) implements CodeRow {}

    /// A code.
    record Entry(Code code) implements CodeRow {}

    /// What stands at the end, folded away: codes that are retired or merged.
    record Fold(int codes, boolean open) implements CodeRow {}

    /// The id of what the line shows, null for none.
    default @Nullable String id() {
        return switch (this) {
            case Heading heading -> heading.group == null ? null : heading.group.id();
            case Entry entry -> entry.code.id();
            case Fold fold -> null;
        };
    }

    /// Groups by name, codes by their key and then by name, what is not in force at the end.
    ///
    /// @param filter words that must stand in the name or the definition; where there are any, nothing is folded away and no
    ///               empty group shows
    static List<CodeRow> of(Codebook book, String filter, boolean unfolded) {
        List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        boolean filtered = !filter.isBlank();
        List<Code> found = book.codes().stream().filter(code -> words.stream().allMatch(text(code)::contains)).sorted(order()).toList();
        List<CodeRow> rows = new ArrayList<>();
        List<CodeGroup> groups = new ArrayList<>(book.groups());
        groups.sort(Comparator.comparing(CodeGroup::name, new NaturalOrder()));
        for (CodeGroup group : groups) {
            List<Code> codes = found.stream().filter(code -> code.inForce() && group.id().equals(code.group())).toList();
            addGroup(rows, group, codes, filtered);
        }
        addGroup(rows, null, found.stream().filter(code -> code.inForce() && code.group() == null).toList(), true);
        List<Code> past = found.stream().filter(code -> !code.inForce()).toList();
        if (!past.isEmpty()) {
            boolean open = unfolded || filtered;
            rows.add(new Fold(past.size(), open));
            past.stream().filter(code -> open).forEach(code -> rows.add(new Entry(code)));
        }
        return rows;
    }

    private static void addGroup(List<CodeRow> rows, @Nullable CodeGroup group, List<Code> codes, boolean onlyFilled) {
        if (!codes.isEmpty() || !onlyFilled) {
            rows.add(new Heading(group, codes.size()));
            codes.forEach(code -> rows.add(new Entry(code)));
        }
    }

    private static String text(Code code) {
        return (code.name() + " " + code.definition()).toLowerCase(Locale.ROOT);
    }

    private static Comparator<Code> order() {
        return Comparator.comparing((Code code) -> Objects.requireNonNullElse(code.shortcut(), "~"))
                .thenComparing(Code::name, new NaturalOrder());
    }
}
