package saiddone.ui.patterns;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a figure leads to.
sealed interface Door {

    /// The places that show a code.
    ///
    /// @param code  its id
    /// @param model whose quotes, null for all models
    /// @param about what the quotes are limited to besides, in words; empty for nothing
    /// @param in    the conversations that they are limited to
    record ToQuotes(String code, @Nullable String model, String about, Predicate<String> in) implements Door {
        static ToQuotes of(String code, @Nullable String model) {
            return new ToQuotes(code, model, "", _ -> true);
        }
    }

    /// Conversations, to be read one after the other.
    ///
    /// @param name of the list
    record ToReader(List<String> transcripts, String name) implements Door {
        public ToReader {
            transcripts = List.copyOf(transcripts);
        }
    }
}
