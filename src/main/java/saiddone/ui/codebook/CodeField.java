package saiddone.ui.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;

/// What a code says of itself that is edited as one text.
enum CodeField {
    NAME(Code::name, Code::renamed),
    DEFINITION(Code::definition, (code, text) -> new Draft(code).definition(text).code()),
    USE(Code::use, (code, text) -> new Draft(code).use(text).code()),
    AVOID(Code::avoid, (code, text) -> new Draft(code).avoid(text).code()),
    GROUP(code -> Objects.requireNonNullElse(code.group(), ""), (code, text) -> new Draft(code).group(text).code()),
    SHORTCUT(code -> Objects.requireNonNullElse(code.shortcut(), ""), (code, text) -> new Draft(code).shortcut(text).code()),
    COLOUR(Code::colour, (code, text) -> new Draft(code).colour(text).code()),
    SEVERITIES(code -> String.join(", ", code.severities()), (code, text) -> new Draft(code).severities(labels(text)).code());

    private final Function<Code, String> get;
    private final BiFunction<Code, String, Code> with;

    CodeField(Function<Code, String> get, BiFunction<Code, String, Code> with) {
        this.get = get;
        this.with = with;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// As the form shows it; the group by its id.
    String of(Code code) {
        return get.apply(code);
    }

    /// The code with what the form says.
    Code with(Code code, String text) {
        return with.apply(code, text.strip());
    }

    /// Whether the text says something else than the code does.
    boolean changes(Code code, String text) {
        return !with(code, text).equals(code);
    }

    static List<String> labels(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(label -> !label.isEmpty()).collect(Collectors.toList());
    }

    /// A code in the making.
    static final class Draft {
        private Code code;

        Draft(Code code) {
            this.code = code;
        }

        Draft definition(String text) {
            code = new Code(code.id(), code.group(), code.name(), text, code.use(), code.avoid(), code.examples(), code.colour(),
                    code.severities(), code.shortcut(), code.retired(), code.mergedInto(), code.splitInto());
            return this;
        }

        Draft use(String text) {
            code = new Code(code.id(), code.group(), code.name(), code.definition(), text, code.avoid(), code.examples(), code.colour(),
                    code.severities(), code.shortcut(), code.retired(), code.mergedInto(), code.splitInto());
            return this;
        }

        Draft avoid(String text) {
            code = new Code(code.id(), code.group(), code.name(), code.definition(), code.use(), text, code.examples(), code.colour(),
                    code.severities(), code.shortcut(), code.retired(), code.mergedInto(), code.splitInto());
            return this;
        }

        Draft examples(List<Code.Example> examples) {
            code = new Code(code.id(), code.group(), code.name(), code.definition(), code.use(), code.avoid(), examples, code.colour(),
                    code.severities(), code.shortcut(), code.retired(), code.mergedInto(), code.splitInto());
            return this;
        }

        Draft colour(String colour) {
            return looks(code.group(), colour, code.severities(), code.shortcut());
        }

        Draft group(String group) {
            return looks(nullIfEmpty(group), code.colour(), code.severities(), code.shortcut());
        }

        Draft severities(List<String> labels) {
            return looks(code.group(), code.colour(), labels, code.shortcut());
        }

        Draft shortcut(String key) {
            return looks(code.group(), code.colour(), code.severities(), nullIfEmpty(key));
        }

        Code code() {
            return code;
        }

        private Draft looks(@Nullable String group, String colour, List<String> severities, @Nullable String shortcut) {
            code = new Code(code.id(), group, code.name(), code.definition(), code.use(), code.avoid(), code.examples(), colour,
                    severities, shortcut, code.retired(), code.mergedInto(), code.splitInto());
            return this;
        }

        private static @Nullable String nullIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
