package saiddone.check.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Message;
import saiddone.model.Span;

/// Numbers of flights and their like: letters, then digits, under a key that speaks of a flight. Those of a message are read once for all
/// calls that it stands around. For one thread.
final class Codes {
    private static final Pattern KEY = Pattern.compile("(?i).*(?:flight|vuelo|flug).*");
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,4})[ -]?(\\d{1,4})");
    private static final Pattern IN_WORDS = Pattern.compile("(?<![\\p{L}\\d])([A-Z]{2,4})[ -]?(\\d{1,4})(?![\\p{L}\\d])");

    private final GivenUp givenUp;
    private final Map<Message, Map<String, List<Code>>> known = new IdentityHashMap<>();

    Codes(GivenUp givenUp) {
        this.givenUp = givenUp;
    }

    /// @param code without what may stand between letters and digits
    /// @param goes whether it is given up there
    record Code(String code, Message message, Span span, boolean goes) {}

    static boolean key(String key) {
        return KEY.matcher(key).matches();
    }

    /// The code that a value is; empty where it is none.
    static String of(String value) {
        Matcher code = CODE.matcher(value.strip());
        return code.matches() ? code.group(1) + code.group(2) : "";
    }

    /// Those in a text with the letters and the number of digits of `like`.
    List<Code> in(Message message, String like) {
        String letters = letters(like);
        return known.computeIfAbsent(message, _ -> new HashMap<>()).computeIfAbsent(letters + like.length(),
                _ -> read(message, letters, like.length()));
    }

    private List<Code> read(Message message, String letters, int length) {
        List<Code> found = new ArrayList<>();
        String text = CallWords.text(message);
        if (!text.contains(letters)) {
            return found;
        }
        Matcher code = IN_WORDS.matcher(text);
        while (code.find()) {
            String one = code.group(1) + code.group(2);
            if (one.length() == length && letters(one).equals(letters)) {
                found.add(new Code(one, message, new Span(code.start(), code.end()), givenUp.at(text, code.start(), code.end())));
            }
        }
        return found;
    }

    private static String letters(String code) {
        int end = 0;
        while (Character.isLetter(code.charAt(end))) {
            end++;
        }
        return code.substring(0, end);
    }
}
