package saiddone.report.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;

/// The words on one code in one conversation. There are hundreds of thousands of these with one to three speakers each, hence
/// the bare arrays, kept in the order of reviewers' ids.
final class HeardWords {
    private final String model;
    private String[] who = new String[0];
    /// Null for an adjudicator, whose word stands apart.
    private @Nullable Presence[] said = new Presence[0];
    /// Who judged; the others were silent in their review.
    private boolean[] spoke = new boolean[0];
    private @Nullable Presence adjudicated;
    private boolean adjudicatorSilent;
    private boolean finished;

    HeardWords(String model) {
        this.model = model;
    }

    void judged(String reviewer, Presence word, boolean adjudicates) {
        int at = place(reviewer);
        spoke[at] = true;
        if (adjudicates) {
            adjudicated = stronger(adjudicated, word);
        } else {
            said[at] = stronger(said[at], word);
        }
    }

    void silent(String reviewer, boolean adjudicates) {
        finished = true;
        if (adjudicates) {
            adjudicatorSilent = true;
        } else {
            int at = place(reviewer);
            said[at] = stronger(said[at], Presence.ABSENT);
        }
    }

    boolean spoke(String reviewer) {
        for (int i = 0; i < who.length; i++) {
            if (spoke[i] && who[i].equals(reviewer)) {
                return true;
            }
        }
        return false;
    }

    /// Somebody who looked for the code has finished the conversation.
    void finish() {
        finished = true;
    }

    CodeAnswer answer(String transcript, String code) {
        List<CodeAnswer.Said> words = new ArrayList<>(who.length);
        Presence strongest = null;
        boolean differ = false;
        for (int i = 0; i < who.length; i++) {
            Presence word = said[i];
            if (word != null) {
                words.add(new CodeAnswer.Said(who[i], word));
                differ |= strongest != null && strongest != word;
                strongest = stronger(strongest, word);
            }
        }
        boolean agree = strongest != null && !differ;
        Presence settled = adjudicated != null ? adjudicated : adjudicatorSilent && !agree ? Presence.ABSENT : null;
        CodeAnswer.Basis basis = settled != null ? CodeAnswer.Basis.ADJUDICATED : differ ? CodeAnswer.Basis.UNSETTLED
                : words.size() > 1 ? CodeAnswer.Basis.AGREED : CodeAnswer.Basis.SINGLE;
        Presence word = settled != null ? settled : strongest != null ? strongest : Presence.ABSENT;
        return new CodeAnswer(transcript, model, code, word, basis, words, finished);
    }

    private static Presence stronger(@Nullable Presence one, Presence other) {
        return one == null ? other : CodeAnswer.stronger(one, other);
    }

    private int place(String reviewer) {
        int at = 0;
        while (at < who.length && who[at].compareTo(reviewer) < 0) {
            at++;
        }
        if (at == who.length || !who[at].equals(reviewer)) {
            int last = who.length;
            who = Arrays.copyOf(who, last + 1);
            said = Arrays.copyOf(said, last + 1);
            spoke = Arrays.copyOf(spoke, last + 1);
            System.arraycopy(who, at, who, at + 1, last - at);
            System.arraycopy(said, at, said, at + 1, last - at);
            System.arraycopy(spoke, at, spoke, at + 1, last - at);
            who[at] = reviewer;
            said[at] = null;
            spoke[at] = false;
        }
        return at;
    }
}
