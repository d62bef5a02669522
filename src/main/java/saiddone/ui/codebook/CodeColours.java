package saiddone.ui.codebook;

import java.util.Comparator;
import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;

/// Calm colours of middling lightness, which stand out from a white and from a near-black ground alike (contrast of 3 to 1 or
/// more with both).
final class CodeColours {
    static final List<String> ALL = List.of("#c94f46", "#b8632f", "#a47226", "#7c8034", "#4f8a4c", "#2c8580", "#3d82a8", "#4378cd",
            "#6f6fd0", "#9664b9", "#b55a92", "#6c7e8f");

    private CodeColours() {}

    /// The colour that fewest codes in force have.
    static String leastUsed(Codebook book) {
        return ALL.stream().min(Comparator.comparingLong(colour -> uses(book.inForce(), colour))).orElseThrow();
    }

    private static long uses(List<Code> codes, String colour) {
        return codes.stream().filter(code -> code.colour().equalsIgnoreCase(colour)).count();
    }
}
