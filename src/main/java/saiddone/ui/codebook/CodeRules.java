package saiddone.ui.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.ui.shell.Strings;

/// What a code may say of itself, each refusal one sentence. The database takes more; this is what people can work with.
final class CodeRules {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern KEY = Pattern.compile("[1-9A-Z]");
    /// Keys that do something else while a conversation shows: moving, folding, copying, the picker, notes, reviewing.
    private static final Set<String> TAKEN = Set.of("C", "F", "G", "H", "I", "J", "K", "L", "M", "R", "T", "X");

    private final Strings strings;

    CodeRules(Strings strings) {
        this.strings = strings;
    }

    /// Why the code with this id can't have this text in the field; null where it can.
    @Nullable String problem(Codebook book, String id, CodeField field, String text) {
        String wanted = text.strip();
        return switch (field) {
            case NAME -> nameProblem(book, id, wanted);
            case COLOUR -> COLOUR.matcher(wanted).matches() ? null : strings.get("codebook.colour.bad");
            case SHORTCUT -> keyProblem(book, id, wanted);
            case SEVERITIES -> twice(CodeField.labels(wanted)) ? strings.get("codebook.severities.twice") : null;
            default -> null;
        };
    }

    @Nullable String nameProblem(Codebook book, String id, String name) {
        if (name.isEmpty()) {
            return strings.get("codebook.name.empty");
        }
        return book.inForce().stream().anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name))
                ? strings.get("codebook.name.twice", name) : null;
    }

    /// The code in force that has the key, other than the one that asks.
    static Optional<Code> holder(Codebook book, String id, String key) {
        return book.inForce().stream().filter(other -> !other.id().equals(id) && key.equals(other.shortcut())).findFirst();
    }

    /// A key as it is stored.
    static String key(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /// The first of 1 to 9 that no code in force has, null where all are given.
    static @Nullable String freeDigit(Codebook book) {
        for (int digit = 1; digit <= 9; digit++) {
            String key = Integer.toString(digit);
            if (holder(book, "", key).isEmpty()) {
                return key;
            }
        }
        return null;
    }

    private @Nullable String keyProblem(Codebook book, String id, String key) {
        if (key.isEmpty()) {
            return null;
        }
        Optional<Code> holder = holder(book, id, key);
        if (holder.isPresent()) {
            return strings.get("codebook.key.held", key, holder.get().name());
        }
        if (book.code(id).filter(code -> key.equals(code.shortcut())).isPresent()) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            return strings.get("codebook.key.bad", key);
        }
        return TAKEN.contains(key) ? strings.get("codebook.key.taken", key) : null;
    }

    private static boolean twice(List<String> labels) {
        return new HashSet<>(labels).size() < labels.size();
    }
}
