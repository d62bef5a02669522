package saiddone.annotation.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.store.CodebookStore;

/// What bringing a codebook in would do, to be looked at first. Nothing is ever deleted, and what merges, splits and retirement
/// made of a code here stays as it is: that has steps of its own.
///
/// @param newGroups     groups that are not here
/// @param changedGroups groups that are here with other words, field by field
/// @param newCodes      codes that are not here
/// @param changedCodes  codes that are here with other words, field by field
/// @param same          how many groups and codes are as they are here
/// @param missing       the names of codes here that the file does not have; they stay
/// @param notes         what the file says and the import does not do, a sentence each
public record CodebookImport(List<CodeGroup> newGroups, List<Changed<CodeGroup>> changedGroups, List<Code> newCodes,
                             List<Changed<Code>> changedCodes, int same, List<String> missing, List<String> notes) {

    /// A record as it will be, and what differs.
    public record Changed<T>(T record, List<Field> fields) {}

    /// A field with its words here and in the file.
    public record Field(String name, String here, String incoming) {}

    public static CodebookImport plan(Codebook now, CodebookContent incoming) {
        Map<String, CodeGroup> groups = now.groups().stream().collect(Collectors.toMap(CodeGroup::id, Function.identity()));
        List<CodeGroup> newGroups = new ArrayList<>();
        List<Changed<CodeGroup>> changedGroups = new ArrayList<>();
        int same = 0;
        for (CodeGroup group : incoming.groups()) {
            CodeGroup here = groups.get(group.id());
            if (here == null) {
                newGroups.add(group);
            } else if (here.equals(group)) {
                same++;
            } else {
                changedGroups.add(new Changed<>(group, differing(fields(here), fields(group))));
            }
        }
        List<Code> newCodes = new ArrayList<>();
        List<Changed<Code>> changedCodes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Code code : incoming.codes()) {
            Code here = now.code(code.id()).orElse(null);
            if (here == null) {
                newCodes.add(fresh(code, now, notes));
                continue;
            }
            Code kept = keepingFate(code, here);
            if (!kept.equals(code)) {
                notes.add("%s: whether it is retired, merged or split stays as it is here.".formatted(here.name()));
            }
            if (kept.equals(here)) {
                same++;
            } else {
                changedCodes.add(new Changed<>(kept, differing(fields(here), fields(kept))));
            }
        }
        return new CodebookImport(newGroups, changedGroups, newCodes, changedCodes, same, missing(now, incoming), notes);
    }

    /// Whether there is nothing to do.
    public boolean nothing() {
        return newGroups.isEmpty() && changedGroups.isEmpty() && newCodes.isEmpty() && changedCodes.isEmpty();
    }

    /// Makes it so, as one step of the reviewer, undone as one.
    public void apply(CodebookStore store, String reviewer) {
        if (nothing()) {
            return;
        }
        List<CodeGroup> groups = new ArrayList<>(newGroups);
        changedGroups.forEach(group -> groups.add(group.record()));
        List<Code> codes = new ArrayList<>(newCodes);
        changedCodes.forEach(code -> codes.add(code.record()));
        store.putAll(reviewer, groups, codes);
    }

    /// A new code comes with its fate, but never merged into a code that was itself merged here.
    private static Code fresh(Code code, Codebook now, List<String> notes) {
        String into = code.mergedInto();
        Code heir = into == null ? null : now.code(into).orElse(null);
        if (heir == null || heir.mergedInto() == null) {
            return code;
        }
        notes.add("%s comes merged into what %s was merged into here.".formatted(code.name(), heir.name()));
        return code.merged(Objects.requireNonNull(heir.mergedInto()));
    }

    private static Code keepingFate(Code code, Code here) {
        return new Code(code.id(), code.group(), code.name(), code.definition(), code.use(), code.avoid(), code.examples(), code.colour(),
                code.severities(), code.shortcut(), here.retired(), here.mergedInto(), here.splitInto());
    }

    private static List<String> missing(Codebook now, CodebookContent incoming) {
        Set<String> there = new HashSet<>();
        incoming.codes().forEach(code -> there.add(code.id()));
        return now.codes().stream().filter(code -> !there.contains(code.id())).map(Code::name).toList();
    }

    private static List<Field> differing(Map<String, String> here, Map<String, String> incoming) {
        return here.keySet().stream().filter(name -> !Objects.equals(here.get(name), incoming.get(name)))
                .map(name -> new Field(name, here.getOrDefault(name, ""), incoming.getOrDefault(name, ""))).toList();
    }

    private static Map<String, String> fields(CodeGroup group) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", group.name());
        fields.put("colour", group.colour());
        return fields;
    }

    private static Map<String, String> fields(Code code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("group", text(code.group()));
        fields.put("name", code.name());
        fields.put("definition", code.definition());
        fields.put("use", code.use());
        fields.put("avoid", code.avoid());
        fields.put("examples", code.examples().stream().map(example -> example.text() + text(example.link() == null ? null
                : " (" + example.link() + ")")).collect(Collectors.joining("\n")));
        fields.put("colour", code.colour());
        fields.put("severities", String.join(", ", code.severities()));
        fields.put("shortcut", text(code.shortcut()));
        return fields;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
