package saiddone.sample.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A few words before and after what a message has to say are left out where they would say it twice: "Thank you. Thanks for
/// confirming.", or "Is that clear?" behind another question.
public final class Frames {
    private static final Pattern BEFORE = Pattern.compile("lead|lead-done|few-words-before(-an-answer)?|[a-z-]+-lead");
    private static final Pattern AFTER = Pattern.compile("tail|tail-handed|few-words-after|[a-z-]+-tail");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?[.!?:](?=\\s|$)", Pattern.DOTALL);
    /// What is heard twice, whatever the form of the word.
    private static final List<Pattern> SAID = List.of("thank|gracias", "de acuerdo", "sorry|apolog|regret|afraid|forgive",
            "look|check|double-check|seen|peek", "in time|early|good that|glad",
            "understand|see (why|what|how|that|your)|i see|hear you|your point", "plain|honest|straight|clear",
            "wish|i'd (have )?like|i would like", "hope", "noted?\\b", "answer",
            "unchanged|untouched|unaltered|as it (is|was)|stays|remains|not chang|nothing|until then|(changed|touched) anything",
            "you wrote|your message|conversation|everything", "(can|could) (see|read)", "mail|they'll (write|reply)|hear from",
            "anything (else|more)|something else",
            "fair|right\\b", "happy|gladly|no problem|no trouble|of course|sure\\b", "done\\b|recorded|settled|sorted|all set",
            "found|got\\b|here\\b|open\\b", "can't|cannot")
            .stream().map(words -> Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE)).toList();
    /// A message that waits for this has nothing more to ask.
    private static final Pattern WAITS = Pattern.compile("\\?$|\\b(?:yes|confirm)\\b", Pattern.CASE_INSENSITIVE);

    private Frames() {}

    /// The texts that stay.
    ///
    /// @param acts  what each text does
    /// @param texts as many as acts
    public static List<String> kept(List<String> acts, List<String> texts) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean before = i + 1 < texts.size() && BEFORE.matcher(acts.get(i)).matches()
                    && twice(texts.get(i), firstSentence(texts.get(i + 1)));
            boolean after = !kept.isEmpty() && AFTER.matcher(acts.get(i)).matches()
                    && (WAITS.matcher(kept.getLast()).find() || twice(texts.get(i), kept.getLast()));
            if (!before && !after) {
                kept.add(texts.get(i));
            }
        }
        return kept;
    }

    private static boolean twice(String frame, String text) {
        return SAID.stream().anyMatch(said -> said.matcher(frame).find() && said.matcher(text).find());
    }

    private static String firstSentence(String text) {
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        return sentence.find() ? sentence.group() : text;
    }
}
