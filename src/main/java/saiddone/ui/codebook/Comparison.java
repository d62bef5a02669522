package saiddone.ui.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;

/// Two codebooks against each other: groups first, then codes, each in the order of the first codebook and then of the second.
record Comparison(List<Entry> entries) {
    Comparison {
        entries = List.copyOf(entries);
    }

    /// How the second stands to the first.
    enum Kind { NEW, CHANGED, GONE, SAME }

    /// A group or a code.
    ///
    /// @param changes field by field, empty unless it is a change
    record Entry(Kind kind, boolean group, String id, String name, String colour, List<FieldChange> changes) {
        Entry {
            changes = List.copyOf(changes);
        }
    }

    /// One field before and after, in words; the field is the last part of a string key.
    record FieldChange(String field, String before, String after) {}

    static Comparison of(Codebook before, Codebook after) {
        Names names = Names.of(before, after);
        List<Entry> entries = new ArrayList<>();
        Map<String, CodeGroup> groupsBefore = byId(before.groups(), CodeGroup::id);
        Map<String, CodeGroup> groupsAfter = byId(after.groups(), CodeGroup::id);
        for (String id : both(groupsBefore, groupsAfter)) {
            CodeGroup one = groupsBefore.get(id);
            CodeGroup other = groupsAfter.get(id);
            CodeGroup shown = other == null ? Objects.requireNonNull(one) : other;
            entries.add(new Entry(kind(one, other), true, id, shown.name(), shown.colour(), fields(one, other)));
        }
        Map<String, Code> codesBefore = byId(before.codes(), Code::id);
        Map<String, Code> codesAfter = byId(after.codes(), Code::id);
        for (String id : both(codesBefore, codesAfter)) {
            Code one = codesBefore.get(id);
            Code other = codesAfter.get(id);
            Code shown = other == null ? Objects.requireNonNull(one) : other;
            entries.add(new Entry(kind(one, other), false, id, shown.name(), shown.colour(), fields(one, other, names)));
        }
        return new Comparison(entries);
    }

    List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind == kind).toList();
    }

    /// What differs between two states of a code; nothing where it came or went as a whole.
    static List<FieldChange> fields(@Nullable Code before, @Nullable Code after, Names names) {
        if (before == null || after == null) {
            return List.of();
        }
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "name", before.name(), after.name());
        add(changes, "group", names.group(before.group()), names.group(after.group()));
        add(changes, "definition", before.definition(), after.definition());
        add(changes, "use", before.use(), after.use());
        add(changes, "avoid", before.avoid(), after.avoid());
        add(changes, "examples", examples(before), examples(after));
        add(changes, "colour", before.colour(), after.colour());
        add(changes, "severities", CodeField.SEVERITIES.of(before), CodeField.SEVERITIES.of(after));
        add(changes, "shortcut", CodeField.SHORTCUT.of(before), CodeField.SHORTCUT.of(after));
        add(changes, "retired", before.retired() ? "✓" : "", after.retired() ? "✓" : "");
        add(changes, "merged", names.code(before.mergedInto()), names.code(after.mergedInto()));
        add(changes, "split", names.codes(before.splitInto()), names.codes(after.splitInto()));
        return changes;
    }

    static List<FieldChange> fields(@Nullable CodeGroup before, @Nullable CodeGroup after) {
        List<FieldChange> changes = new ArrayList<>();
        if (before != null && after != null) {
            add(changes, "name", before.name(), after.name());
            add(changes, "colour", before.colour(), after.colour());
        }
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static String examples(Code code) {
        return code.examples().stream().map(one -> "“" + one.text() + "”" + (one.link() == null ? "" : " (" + one.link() + ")"))
                .collect(Collectors.joining("\n"));
    }

    private static Kind kind(@Nullable Object before, @Nullable Object after) {
        return before == null ? Kind.NEW : after == null ? Kind.GONE : before.equals(after) ? Kind.SAME : Kind.CHANGED;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    private static List<String> both(Map<String, ?> before, Map<String, ?> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().toList();
    }
}
