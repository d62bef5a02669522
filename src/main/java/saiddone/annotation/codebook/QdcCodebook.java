package saiddone.annotation.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// Makes a codebook of a file's elements: sets are groups; where a code is in no set, the code above it is its group.
final class QdcCodebook {
    private static final String GREY = "#808080";

    private final List<QdcElement> codes;
    private final List<QdcElement> sets;
    private final Map<String, CodeGroup> groups = new LinkedHashMap<>();
    private final Map<String, String> setOf = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    QdcCodebook(List<QdcElement> codes, List<QdcElement> sets) {
        this.codes = codes;
        this.sets = sets;
    }

    Qdc.Reading content() {
        sets.forEach(this::group);
        List<Code> read = new ArrayList<>();
        for (QdcElement element : codes) {
            if (!element.isHeading()) {
                read.add(code(element, groupOf(element)));
            }
        }
        return new Qdc.Reading(new CodebookContent(List.copyOf(groups.values()), read), notes);
    }

    private void group(QdcElement set) {
        String colour = set.block().first("Colour");
        groups.put(set.id(), new CodeGroup(set.id(), set.name(), colour == null ? GREY : colour));
        for (String member : set.members()) {
            String key = key(member);
            if (codes.stream().noneMatch(code -> key(code.guid()).equals(key))) {
                notes.add("The set %s names a code %s that is not in the file.".formatted(set.name(), member));
            } else if (setOf.putIfAbsent(key, set.id()) != null) {
                notes.add("The code %s is in several sets; it was not put into %s.".formatted(member, set.name()));
            }
        }
    }

    private @Nullable String groupOf(QdcElement element) {
        String set = setOf.get(key(element.guid()));
        QdcElement parent = element.parent();
        if (set != null || parent == null) {
            return set;
        }
        String id = parent.isHeading() ? parent.id() : Guids.of("children", parent.guid());
        groups.putIfAbsent(id, new CodeGroup(id, parent.path(), parent.colour(GREY)));
        return id;
    }

    private static String key(String guid) {
        return Guids.bare(guid).toLowerCase(Locale.ROOT);
    }

    /// What can't be used for coding and holds no others is retired; our own files say so themselves.
    private static Code code(QdcElement element, @Nullable String group) {
        QdcBlock block = element.block();
        String merged = block.first("Merged into");
        boolean retired = block.first("Retired") != null || !element.codable() && merged == null;
        return new Code(element.id(), group, element.name(), element.text(), block.text("Use"), block.text("Avoid"), examples(block),
                element.colour(GREY), block.all("Severity"), block.first("Shortcut"), retired, merged, block.all("Split into"));
    }

    private static List<Code.Example> examples(QdcBlock block) {
        List<Code.Example> examples = new ArrayList<>();
        for (Map.Entry<String, String> line : block.lines()) {
            if (line.getKey().equals("Example")) {
                examples.add(new Code.Example(line.getValue(), null));
            } else if (line.getKey().equals("At") && !examples.isEmpty()) {
                examples.set(examples.size() - 1, new Code.Example(examples.getLast().text(), line.getValue()));
            }
        }
        return examples;
    }
}
