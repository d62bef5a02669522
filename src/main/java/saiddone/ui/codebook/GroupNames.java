package saiddone.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import javafx.util.StringConverter;
import saiddone.annotation.model.CodeGroup;
import saiddone.ui.shell.Strings;

/// Groups in a choice: their ids, shown by their names; the empty id stands for none.
final class GroupNames extends StringConverter<String> {
    private final CodebookViewModel model;
    private final Strings strings;

    private GroupNames(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    static GroupNames of(CodebookViewModel model, Strings strings) {
        return new GroupNames(model, strings);
    }

    static List<String> ids(CodebookViewModel model) {
        List<String> ids = new ArrayList<>(List.of(""));
        model.book().groups().stream().map(CodeGroup::id).forEach(ids::add);
        return ids;
    }

    @Override
    public String toString(String id) {
        return id == null || id.isEmpty() ? strings.get("codebook.no-group") : Names.of(model.book()).group(id);
    }

    @Override
    public String fromString(String name) {
        throw new UnsupportedOperationException("Groups are chosen, not typed");
    }
}
