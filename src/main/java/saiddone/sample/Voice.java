package saiddone.sample;

import java.util.Map;
import saiddone.sample.words.Dates;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Style;

/// How a model writes, whatever it does.
///
/// @param styles   weights of the five styles
/// @param wordy    chance of saying an optional act
/// @param chatter  chance of words beside a lookup
/// @param messages mean number of agent messages with words
/// @param policy   chance of reading the policy where it might
/// @param joins    chance of putting a second lookup into the message of the first
/// @param emoji    chance of one at a message's end
/// @param bold     chance of marking facts bold in a message
/// @param signOff  chance of a closing line under a long message
/// @param reasons  whether its reasoning is in the transcript
/// @param hidden   mean tokens of reasoning a message that are counted and not shown; 0 where it does not reason
/// @param calls    how its call ids look: `%s` a conversation's hash, `%d` the number
/// @param speed    tokens a second
/// @param wait     seconds to the first token
record Voice(Map<Style, Double> styles, double wordy, double chatter, double messages, double policy, double joins, double emoji,
             double bold, double signOff, Dates dates, boolean reasons, int hidden, String calls, double speed, double latency) {
    Voice {
        styles = Map.copyOf(styles);
    }

    Style style(Dice dice) {
        Style[] all = Style.values();
        double[] weights = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            weights[i] = styles.getOrDefault(all[i], 0.0);
        }
        return all[dice.weighted(weights)];
    }
}
