package saiddone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a conversation ended and what graders made of it. All fields are the file's own words.
///
/// @param reward null where none was given (chat logs) or could not be (crashed runs)
/// @param ending why it stopped, such as `user_stop` or `max_steps`
/// @param error  the failure's text where the run crashed
public record Outcome(@Nullable Double reward, List<RewardPart> parts, @Nullable String ending, @Nullable String error,
                      @Nullable JudgeVerdict judge) {
    public static final Outcome NONE = new Outcome(null, List.of(), null, null, null);

    public Outcome {
        parts = List.copyOf(parts);
    }

    /// Whether the reward is 1 (to 1e-6); false where there is none.
    public boolean success() {
        return reward != null && Math.abs(reward - 1) <= 1e-6;
    }
}
