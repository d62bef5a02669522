package saiddone.ui.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Codebook;

/// What ids of codes and groups are called; an id that nobody knows stands for itself.
record Names(Map<String, String> codes, Map<String, String> groups) {

    /// The later codebook's names win.
    static Names of(Codebook... books) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        for (Codebook book : books) {
            book.codes().forEach(code -> codes.put(code.id(), code.name()));
            book.groups().forEach(group -> groups.put(group.id(), group.name()));
        }
        return new Names(codes, groups);
    }

    String code(@Nullable String id) {
        return id == null ? "" : codes.getOrDefault(id, id);
    }

    String codes(List<String> ids) {
        return ids.stream().map(this::code).collect(Collectors.joining(", "));
    }

    String group(@Nullable String id) {
        return id == null ? "" : groups.getOrDefault(id, id);
    }
}
