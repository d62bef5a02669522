package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.List;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeAnswers;
import saiddone.statistics.Answer;
import saiddone.statistics.NoFigure;

/// Two codes in the same conversations. Counts are of conversations held where both codes have an answer of present or absent
/// by somebody who finished the conversation.
///
/// @param both, onlyFirst, onlySecond, neither conversations
public record CoOccurrence(String first, String second, int both, int onlyFirst, int onlySecond, int neither) {

    /// Conversations in which both codes were looked for.
    public int n() {
        return both + onlyFirst + onlySecond + neither;
    }

    /// Both over either, 0-1; withheld where neither occurs.
    public Answer<Double> jaccard() {
        int either = both + onlyFirst + onlySecond;
        return either == 0 ? Answer.none(new NoFigure.OneClass("conversations with one of the two codes", n()))
                : Answer.of((double) both / either);
    }

    /// How many conversations would have both if the two had nothing to do with each other.
    public Answer<Double> expected() {
        return n() == 0 ? Answer.none(new NoFigure.TooFew("conversations in which both codes were looked for", 0, 1))
                : Answer.of((double) (both + onlyFirst) * (both + onlySecond) / n());
    }

    /// Every pair of these codes, each once, in their order.
    public static List<CoOccurrence> of(CodeAnswers answers, List<String> codes) {
        int size = codes.size();
        int[][][] sums = new int[size][size][4];
        for (String transcript : answers.transcripts()) {
            int[] said = new int[size];
            for (int i = 0; i < size; i++) {
                CodeAnswer answer = answers.of(transcript, codes.get(i));
                Boolean word = answer == null ? null : answer.countable();
                said[i] = word == null ? -1 : word ? 1 : 0;
            }
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size && said[i] >= 0; j++) {
                    if (said[j] >= 0) {
                        sums[i][j][2 * said[i] + said[j]]++;
                    }
                }
            }
        }
        List<CoOccurrence> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int[] four = sums[i][j];
                pairs.add(new CoOccurrence(codes.get(i), codes.get(j), four[3], four[2], four[1], four[0]));
            }
        }
        return pairs;
    }
}
