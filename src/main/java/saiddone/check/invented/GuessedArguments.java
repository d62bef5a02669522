package saiddone.check.invented;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import saiddone.check.record.Facts;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Finding;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// A call for an id, an e-mail address or a postal code that nobody had given: `order_id: "#W0000000"`, `user_id: "your_user_id"`. Of
/// calls that failed, which is what becomes of a guess: an id that nobody gave and that is there all the same was had from somewhere.
/// Of writes that went through the postal codes alone, which no tool holds against anything, unless the agent had put them to the
/// customer. A slip of the pen is told as one.
final class GuessedArguments {
    private static final Pattern KEY = Pattern.compile("(?i)(?:.*[a-z_])?(?:ids?|number)");
    private static final Pattern ID = Pattern.compile("#?(?=[\\w-]*\\d)(?=[\\w-]*\\p{L})[\\p{L}\\d]+(?:[_-][\\p{L}\\d]+)*|#?\\d{8,}");
    private static final Pattern STAND_IN = Pattern.compile("(?i)(?:your|my|sample|example|placeholder|dummy)_\\w+|<[^<>]+>|\\{[^{}]+\\}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.\\p{L}+");
    private static final Pattern POSTAL = Pattern.compile("(?i).*(?:zip|postal|postcode).*");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d -]{2,8}[\\p{L}\\d]");
    /// Days, and telephone numbers, are written in many ways.
    private static final Pattern OTHER = Pattern.compile("(?i)\\d{4}-\\d\\d-\\d\\d.*|.*(?:phone|tel|mobile|house|street|page).*");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final int LONG = 5;
    private static final int LONGEST = 60;
    /// So many calls are held against all that came before them.
    private static final int MOST = 40;

    private GuessedArguments() {}

    /// Adds one finding for the first guess at each argument that failed, and for each call that changed something.
    ///
    /// @param inWords those that the agent's words had given: told already
    static void look(Facts facts, Set<String> inWords, List<Finding> found) {
        Set<String> told = new HashSet<>();
        for (ToolCall call : facts.talk().calls().stream().filter(ToolCall::answered).limit(MOST).toList()) {
            boolean failed = facts.talk().transcript().failed(call);
            if (failed || call.effect() == ToolEffect.WRITE) {
                guess(call, failed, facts, one -> !inWords.contains(Plain.bareId(one.value())) && !(failed && told.contains(one.key())))
                        .ifPresent(one -> {
                            told.add(one.key());
                            found.add(finding(call, one, failed));
                        });
            }
        }
    }

    private static Optional<Scalars.One> guess(ToolCall call, boolean failed, Facts facts, Predicate<Scalars.One> untold) {
        List<Scalars.One> some = Scalars.of(call).all().stream().filter(one -> failed && mayBeGuessed(one) || isPostal(one))
                .filter(untold).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Given given = Given.before(call, facts);
        return some.stream().filter(one -> guessed(Plain.bareId(one.value()), given)
                && (failed || Given.agreed(call, facts).noneMatch(text -> text.contains(one.value())))).findFirst();
    }

    private static Finding finding(ToolCall call, Scalars.One one, boolean failed) {
        return (failed ? InventedFactCheck.HINTS : InventedFactCheck.FINDINGS).of(call.message(), null, call.index(), one.pointer(),
                "The call's %s is %s, and it %s; no result and no rule had it before, and the customer had not named it."
                        .formatted(one.key(), one.value(), failed ? "failed" : "went through"));
    }

    private static boolean isPostal(Scalars.One one) {
        return POSTAL.matcher(one.key()).matches() && CODE.matcher(one.value()).matches();
    }

    private static boolean mayBeGuessed(Scalars.One one) {
        String value = one.value();
        boolean id = KEY.matcher(one.key()).matches() && (ID.matcher(value).matches() || STAND_IN.matcher(value).matches());
        return value.length() >= LONG && value.length() <= LONGEST && (id || MAIL.matcher(value).matches())
                && !OTHER.matcher(one.key()).matches() && !OTHER.matcher(value).matches();
    }

    private static boolean guessed(String name, Given given) {
        String digits = NO_DIGITS.matcher(name).replaceAll("");
        return !given.holds(name) && (digits.length() <= LONG || !given.holds(digits)) && Given.near(name, given.ids()).isEmpty();
    }
}
