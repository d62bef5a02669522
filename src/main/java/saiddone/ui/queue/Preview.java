package saiddone.ui.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.sampling.Drawn;

/// What would be drawn, before it is stored.
///
/// @param size    how many the frame has (for disagreements: how many disagree)
/// @param drawn   in the order of the queue
/// @param frame   what is stored with the queue: what it was drawn from and how, and what an estimate from it speaks of
/// @param problem one sentence where this cannot be drawn, or not as was meant; null where all is well
public record Preview(int size, List<Stratum> strata, List<Drawn> drawn, String frame, @Nullable String problem) {
    public static final Preview NONE = new Preview(0, List.of(), List.of(), "", null);

    public Preview {
        strata = List.copyOf(strata);
        drawn = List.copyOf(drawn);
    }

    /// @param name empty where there is one only
    public record Stratum(String name, int size, int drawn) {
        public double probability() {
            return (double) drawn / size;
        }
    }
}
