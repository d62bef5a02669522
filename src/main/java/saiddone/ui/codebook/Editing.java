package saiddone.ui.codebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.store.AnnotationStore;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Strings;

/// Changes of one code or group, each one logged step. A change is made to the code as the store has it then, so that two
/// changes in a row never take each other back.
final class Editing {
    private final Desk desk;
    private final Steps steps;
    private final CodeRules rules;
    private final Strings strings;
    private final Consumer<String> open;

    /// @param open brings a code into view, by id
    Editing(Desk desk, Steps steps, CodeRules rules, Strings strings, Consumer<String> open) {
        this.desk = desk;
        this.steps = steps;
        this.rules = rules;
        this.strings = strings;
        this.open = open;
    }

    /// Saves what a field says.
    ///
    /// @return why it can't be saved, null where it can or where nothing changed
    @Nullable String save(String code, CodeField field, String text) {
        Optional<Code> known = desk.codebook().code(code);
        if (known.isEmpty() || !field.changes(known.get(), text)) {
            return null;
        }
        String problem = rules.problem(desk.codebook(), code, field, text);
        if (problem == null && field == CodeField.NAME) {
            desk.change((store, who) -> {
                store.codebook().rename(who, code, text.strip());
                return code;
            }, done -> {});
        } else if (problem == null) {
            change(code, now -> field.with(now, text));
        }
        return problem;
    }

    void change(String code, UnaryOperator<Code> how) {
        desk.change((store, who) -> {
            store.codebook().edit(who, how.apply(known(store, code)));
            return code;
        }, done -> {});
    }

    /// @param group its id, null for none
    /// @return why there can be no such code, else null
    @Nullable String add(String name, @Nullable String group) {
        Codebook book = desk.codebook();
        String problem = rules.nameProblem(book, "", name.strip());
        if (problem == null) {
            Code code = fresh(name.strip(), group, CodeColours.leastUsed(book), List.of());
            desk.change((store, who) -> {
                store.codebook().add(who, code);
                return code.id();
            }, open);
        }
        return problem;
    }

    static Code fresh(String name, @Nullable String group, String colour, List<String> severities) {
        return new Code(UUID.randomUUID().toString(), group, name, "", "", "", List.of(), colour, severities, null, false, null, List.of());
    }

    /// Adds a group, or changes one.
    ///
    /// @param id null for a new one
    /// @return why that can't be, else null
    @Nullable String putGroup(@Nullable String id, String name, String colour, Consumer<String> then) {
        String wanted = name.strip();
        List<CodeGroup> groups = desk.codebook().groups();
        if (wanted.isEmpty()) {
            return strings.get("codebook.group.empty");
        }
        if (groups.stream().anyMatch(group -> !group.id().equals(id) && group.name().equalsIgnoreCase(wanted))) {
            return strings.get("codebook.group.twice", wanted);
        }
        if (rules.problem(desk.codebook(), "", CodeField.COLOUR, colour) != null) {
            return strings.get("codebook.colour.bad");
        }
        CodeGroup group = new CodeGroup(id == null ? UUID.randomUUID().toString() : id, wanted, colour);
        if (!groups.contains(group)) {
            desk.change((store, who) -> {
                store.codebook().putGroup(who, group);
                return group.id();
            }, then);
        }
        return null;
    }

    void retire(Code code) {
        steps.make((store, who) -> {
            store.codebook().retire(who, code.id());
            return new Steps.Done(strings.get("codebook.retired", code.name()), List.of(Steps.last(store, who)));
        }, () -> {});
    }

    /// Brings a retired code back.
    void revive(Code code) {
        steps.make((store, who) -> {
            store.codebook().revive(who, code.id());
            return new Steps.Done(strings.get("codebook.revived", code.name()), List.of(Steps.last(store, who)));
        }, () -> {});
    }

    private static Code known(AnnotationStore store, String code) {
        return store.codebook().now().code(code)
                .orElseThrow(() -> new AnnotationProblem("The codebook has no code %s.".formatted(code)));
    }
}
