package saiddone.report.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;

/// What was said of one conversation. There are tens of thousands of these with tens of codes and one to three speakers each,
/// hence a byte for a speaker's word on a code, and answers that are made when somebody asks. Codes come by their number, see
/// [Hearing].
final class HeardConversation {
    /// The strongest word, one more than its place here; 0 for none.
    private static final Presence[] WORDS = {Presence.ABSENT, Presence.UNSURE, Presence.PRESENT};
    private static final int WORD = 3;
    /// Of a speaker's word: whether it was judged; else there was silence in a review.
    private static final int SPOKE = 4;
    /// Of a code, besides the adjudicator's word: the adjudicator was silent on it, somebody who looked for it has finished the
    /// conversation, anybody has a word on it.
    private static final int SILENT = 4;
    private static final int FINISHED = 8;
    private static final int HEARD = 16;
    /// Of what speakers' words come to, besides the strongest: they differ, there are two or more.
    private static final int DIFFER = 4;
    private static final int SEVERAL = 8;

    private final String transcript;
    private @Nullable String model;
    /// Codes that were heard of under another model, in a copy imported anew; mostly none.
    private @Nullable String[] otherModels = new String[0];
    /// In the order of their ids, adjudicators included; these have no word in `words`.
    private String[] who = new String[0];
    private byte[][] words = new byte[0][];
    private byte[] codes;

    /// @param model null where it is told later
    HeardConversation(String transcript, @Nullable String model, int codes) {
        this.transcript = transcript;
        this.model = model;
        this.codes = new byte[codes];
    }

    String transcript() {
        return transcript;
    }

    /// The model of what was heard so far.
    void named(String name) {
        if (model == null) {
            model = name;
        }
    }

    /// @param name null where it is told later
    void judged(String reviewer, int code, @Nullable String name, Presence word, boolean adjudicates) {
        hear(code, name);
        byte[] own = words(reviewer);
        own[code] |= SPOKE;
        if (adjudicates) {
            codes[code] = stronger(codes[code], word);
        } else {
            own[code] = stronger(own[code], word);
        }
    }

    void silent(String reviewer, int code, String name, boolean adjudicates) {
        hear(code, name);
        codes[code] |= FINISHED;
        if (adjudicates) {
            codes[code] |= SILENT;
        } else {
            byte[] own = words(reviewer);
            own[code] = stronger(own[code], Presence.ABSENT);
        }
    }

    private void hear(int code, @Nullable String name) {
        if (code >= codes.length) {
            codes = Arrays.copyOf(codes, code + 1);
            for (int i = 0; i < words.length; i++) {
                words[i] = Arrays.copyOf(words[i], codes.length);
            }
        }
        if (!heard(code) && name != null && !name.equals(model)) {
            otherModels = otherModels.length > code ? otherModels : Arrays.copyOf(otherModels, code + 1);
            otherModels[code] = name;
        }
        codes[code] |= HEARD;
    }

    private static byte stronger(byte there, Presence word) {
        int strength = switch (word) {
            case PRESENT -> 3;
            case UNSURE -> 2;
            case ABSENT -> 1;
        };
        return (byte) (there & ~WORD | Math.max(there & WORD, strength));
    }

    private byte[] words(String reviewer) {
        for (int i = 0; i < who.length; i++) {
            if (who[i].equals(reviewer)) {
                return words[i];
            }
        }
        return add(reviewer);
    }

    private byte[] add(String reviewer) {
        int at = 0;
        while (at < who.length && who[at].compareTo(reviewer) < 0) {
            at++;
        }
        int last = who.length;
        who = Arrays.copyOf(who, last + 1);
        words = Arrays.copyOf(words, last + 1);
        System.arraycopy(who, at, who, at + 1, last - at);
        System.arraycopy(words, at, words, at + 1, last - at);
        who[at] = reviewer;
        words[at] = new byte[codes.length];
        return words[at];
    }

    /// The number of codes that it may have heard of.
    int codes() {
        return codes.length;
    }

    /// Whether anybody has a word on the code.
    boolean heard(int code) {
        return code < codes.length && (codes[code] & HEARD) != 0;
    }

    /// Whether the reviewer judged it.
    boolean spoke(String reviewer, int code) {
        for (int i = 0; i < who.length; i++) {
            if (who[i].equals(reviewer)) {
                return (words[i][code] & SPOKE) != 0;
            }
        }
        return false;
    }

    /// Somebody who looked for the code has finished the conversation.
    void finish(int code) {
        codes[code] |= FINISHED;
    }

    boolean finished(int code) {
        return (codes[code] & FINISHED) != 0;
    }

    /// Whether reviewers differ and nobody adjudicated.
    boolean unsettled(int code) {
        int said = said(code);
        return (said & DIFFER) != 0 && settled(code, said) == 0;
    }

    /// The adjudicator's where there is one, else the strongest.
    Presence word(int code) {
        int said = said(code);
        int settled = settled(code, said);
        int word = settled > 0 ? settled : said & WORD;
        return word > 0 ? WORDS[word - 1] : Presence.ABSENT;
    }

    private int said(int code) {
        int strongest = 0;
        int more = 0;
        for (byte[] own : words) {
            int word = own[code] & WORD;
            if (word > 0) {
                more |= strongest == 0 ? 0 : strongest == word ? SEVERAL : SEVERAL | DIFFER;
                strongest = Math.max(strongest, word);
            }
        }
        return strongest | more;
    }

    /// Silence in the adjudicator's review settles nothing against reviewers who agree.
    private int settled(int code, int said) {
        int word = codes[code] & WORD;
        boolean agree = (said & WORD) > 0 && (said & DIFFER) == 0;
        return word > 0 ? word : (codes[code] & SILENT) != 0 && !agree ? 1 : 0;
    }

    CodeAnswer answer(int code, String id) {
        int said = said(code);
        CodeAnswer.Basis basis = settled(code, said) > 0 ? CodeAnswer.Basis.ADJUDICATED
                : (said & DIFFER) != 0 ? CodeAnswer.Basis.UNSETTLED
                : (said & SEVERAL) != 0 ? CodeAnswer.Basis.AGREED : CodeAnswer.Basis.SINGLE;
        List<CodeAnswer.Said> all = new ArrayList<>(who.length);
        for (int i = 0; i < who.length; i++) {
            int word = words[i][code] & WORD;
            if (word > 0) {
                all.add(new CodeAnswer.Said(who[i], WORDS[word - 1]));
            }
        }
        return new CodeAnswer(transcript, model(code), id, word(code), basis, all, finished(code));
    }

    private String model(int code) {
        String other = code < otherModels.length ? otherModels[code] : null;
        return other != null ? other : model == null ? "" : model;
    }
}
