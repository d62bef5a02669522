package saiddone.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saiddone.annotation.codebook.CodebookImport;
import saiddone.annotation.codebook.CodebookImport.Changed;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// What importing a codebook did or would do, in words or as JSON.
public final class PlanOutput {
    private final Terminal terminal;

    public PlanOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param dry whether nothing was done
    public void print(CodebookImport plan, boolean dry, boolean json) {
        plan.notes().forEach(terminal::say);
        if (json) {
            new Json().document(terminal.out(), object(plan, dry));
        } else {
            words(plan, dry);
        }
    }

    private void words(CodebookImport plan, boolean dry) {
        plan.newGroups().forEach(group -> terminal.out().printf("new group: %s%n", group.name()));
        plan.newCodes().forEach(code -> terminal.out().printf("new code: %s%n", code.name()));
        plan.changedGroups().forEach(group -> changed("group", group.record().name(), group));
        plan.changedCodes().forEach(code -> changed("code", code.record().name(), code));
        if (!plan.missing().isEmpty()) {
            terminal.out().printf("not in the file, stays: %s%n", String.join(", ", plan.missing()));
        }
        terminal.out().printf("%s%d new, %d changed, %d as here.%n", dry ? "Nothing was done. It would be: " : "",
                plan.newGroups().size() + plan.newCodes().size(), plan.changedGroups().size() + plan.changedCodes().size(), plan.same());
    }

    private void changed(String what, String name, Changed<?> changed) {
        terminal.out().printf("changed %s: %s%n", what, name);
        changed.fields().forEach(field -> terminal.out().printf("  %s: %s -> %s%n", field.name(), oneLine(field.here()),
                oneLine(field.incoming())));
    }

    private static String oneLine(String text) {
        return "\"" + text.replace("\n", "\\n") + "\"";
    }

    private static Map<String, Object> object(CodebookImport plan, boolean dry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("done", !dry);
        object.put("new_groups", plan.newGroups().stream().map(CodeGroup::id).toList());
        object.put("new_codes", plan.newCodes().stream().map(Code::id).toList());
        object.put("changed_groups", plan.changedGroups().stream().map(group -> changed(group.record().id(), group)).toList());
        object.put("changed_codes", plan.changedCodes().stream().map(code -> changed(code.record().id(), code)).toList());
        object.put("same", plan.same());
        object.put("missing", plan.missing());
        object.put("notes", plan.notes());
        return object;
    }

    private static Map<String, Object> changed(String id, Changed<?> changed) {
        return Map.of("id", id, "fields", List.copyOf(changed.fields()));
    }
}
