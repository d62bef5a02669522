package saiddone.search.field;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Splits a text into words, as `docs/search.md` defines them; index, queries and highlights all read texts through
/// this one class. Reused for many texts, not thread-safe.
///
/// A word is a run of letters and numbers with their combining marks, in lower case; everything else separates, so that
/// `get_order_details` is three words and a query for it is a phrase. Scripts written without spaces give one word a
/// character, and so do pictographs.
public final class Words {
    static final int LONGEST = 255;
    private static final int FIRST_UNSPACED = 0x0E00;
    private static final int FIRST_PICTOGRAPH = 0x2190;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    private static final char[] ASCII = asciiWords();

    private enum Kind { SEPARATOR, LETTER, MARK, ALONE }

    private String text = "";
    private int at;
    private int start;
    private int end;
    private char[] word = new char[64];
    private int length;
    private boolean marked;

    /// Every word of a text in order.
    static List<String> of(String text) {
        Words words = new Words();
        words.read(text);
        List<String> all = new ArrayList<>();
        while (words.next()) {
            all.add(words.word());
        }
        return all;
    }

    public void read(String next) {
        text = next;
        at = 0;
    }

    /// Goes to the next word; false at the end of the text.
    public boolean next() {
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit < 128) {
                if (ASCII[unit] != 0) {
                    return run();
                }
                at++;
                continue;
            }
            int codePoint = text.codePointAt(at);
            switch (kind(codePoint)) {
                case LETTER -> {
                    return run();
                }
                case ALONE -> {
                    return alone(codePoint);
                }
                case MARK, SEPARATOR -> at += Character.charCount(codePoint);
            }
        }
        return false;
    }

    /// Where the word starts in the text, in UTF-16 units.
    public int start() {
        return start;
    }

    /// Where it ends, exclusive.
    public int end() {
        return end;
    }

    public String word() {
        return new String(word, 0, length);
    }

    char[] buffer() {
        return word;
    }

    int length() {
        return length;
    }

    private boolean run() {
        begin();
        int taken = 0;
        while (at < text.length() && taken < LONGEST) {
            char unit = text.charAt(at);
            if (unit < 128) {
                if (ASCII[unit] == 0) {
                    break;
                }
                append(ASCII[unit]);
                at++;
            } else if (!takeBeyondAscii()) {
                break;
            }
            taken++;
        }
        return finish();
    }

    private boolean takeBeyondAscii() {
        int codePoint = text.codePointAt(at);
        Kind kind = kind(codePoint);
        if (kind != Kind.LETTER && kind != Kind.MARK) {
            return false;
        }
        take(codePoint);
        marked |= kind == Kind.MARK;
        return true;
    }

    private boolean alone(int first) {
        begin();
        take(first);
        boolean letter = Character.isLetterOrDigit(first);
        int taken = 1;
        while (letter && at < text.length() && taken < LONGEST && kind(text.codePointAt(at)) == Kind.MARK) {
            take(text.codePointAt(at));
            marked = true;
            taken++;
        }
        return finish();
    }

    private void begin() {
        start = at;
        length = 0;
        marked = false;
    }

    private boolean finish() {
        end = at;
        if (marked) {
            char[] composed = Normalizer.normalize(word(), Normalizer.Form.NFC).toCharArray();
            length = 0;
            for (char unit : composed) {
                append(unit);
            }
        }
        return true;
    }

    private void take(int codePoint) {
        at += Character.charCount(codePoint);
        int folded = fold(codePoint);
        if (Character.isBmpCodePoint(folded)) {
            append((char) folded);
        } else {
            append(Character.highSurrogate(folded));
            append(Character.lowSurrogate(folded));
        }
    }

    private void append(char unit) {
        if (length == word.length) {
            word = Arrays.copyOf(word, length * 2);
        }
        word[length++] = unit;
    }

    /// Upper case first, so that letters with two lower-case forms (final sigma) meet.
    private static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    private static Kind kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                 Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
                 Character.LETTER_NUMBER, Character.OTHER_NUMBER -> unspaced(codePoint) ? Kind.ALONE : Kind.LETTER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                    variationSelector(codePoint) ? Kind.SEPARATOR : Kind.MARK;
            case Character.OTHER_SYMBOL -> codePoint >= FIRST_PICTOGRAPH ? Kind.ALONE : Kind.SEPARATOR;
            default -> Kind.SEPARATOR;
        };
    }

    private static boolean unspaced(int codePoint) {
        return codePoint >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(codePoint));
    }

    private static boolean variationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static char[] asciiWords() {
        char[] table = new char[128];
        for (char unit = 0; unit < 128; unit++) {
            table[unit] = Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
        }
        return table;
    }
}
