package saiddone.ui.reader.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;
import saiddone.check.sources.Source;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Find;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.ledger.Checked.Against;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.ClaimLine;
import saiddone.ui.reader.text.Shown;

/// Which of the ledger's claims and findings stand at which words, calls and arguments.
public final class LedgerMarks {
    private final OpenChecks checks;

    public LedgerMarks(OpenChecks checks) {
        this.checks = checks;
    }

    /// Claims and findings in a text; a finding on words that a claim marks as badly adds no second line.
    public List<ClaimLine> in(Shown shown) {
        BodyText body = shown.body();
        Checked checked = checks.checked().get();
        if (!checked.ready() || body.part() != Part.TEXT && body.part() != Part.REASONING) {
            return List.of();
        }
        InHand held = checks.inHand().get();
        List<ClaimLine> lines = new ArrayList<>();
        for (ClaimMark claim : checked.claims(body.message(), body.part())) {
            Standing standing = claim.standing();
            if (standing != null) {
                add(lines, shown, claim.span(), standing, held.claim() == claim.claim());
            }
        }
        checked.values(body.message(), body.part()).stream().filter(one -> one.told().source().nowhere() || held.value() == one.place())
                .forEach(one -> shown.shown(List.of(one.told().span())).forEach(span ->
                        lines.add(new ClaimLine(span, one.standing(), true, held.value() == one.place()))));
        for (SeenFinding finding : checked.at(body.message())) {
            Finding.Said said = finding.finding().said();
            boolean inHand = held.finding() == finding.number();
            if (said != null && said.part() == body.part() && (inHand || !finding.dismissed())) {
                add(lines, shown, said.span(), Checked.tone(finding.finding()), inHand);
            }
        }
        return List.copyOf(lines);
    }

    private static void add(List<ClaimLine> lines, Shown shown, Span recorded, Standing standing, boolean held) {
        shown.shown(List.of(recorded)).forEach(span -> lines.add(new ClaimLine(span, standing, false, held)));
    }

    /// Why the words at a character are marked, empty where they are not.
    public String why(Shown shown, int character) {
        BodyText body = shown.body();
        Checked checked = checks.checked().get();
        if (character < 0 || !checked.ready() || body.part() != Part.TEXT && body.part() != Part.REASONING) {
            return "";
        }
        int at = character + shown.offset();
        List<String> all = new ArrayList<>();
        checked.at(body.message()).stream().map(SeenFinding::finding).filter(one -> one.said() != null
                && one.said().part() == body.part() && holds(one.said().span(), at)).forEach(one -> all.add(one.why()));
        checked.claims(body.message(), body.part()).stream().filter(claim -> claim.standing() != null && holds(claim.span(), at))
                .filter(claim -> !all.contains(claim.why())).forEach(claim -> all.add(claim.why()));
        value(body, at).ifPresent(one -> all.add(one.told().quote() + ": " + one.told().why()));
        return String.join("\n", all);
    }

    /// The value that stands at a recorded character, empty for none.
    private Optional<ToldValue> value(BodyText body, int at) {
        return checks.checked().get().values(body.message(), body.part()).stream().filter(one -> holds(one.told().span(), at)).findFirst();
    }

    /// The value at a character of a shown text, empty for none.
    public Optional<ToldValue> value(Shown shown, int character) {
        return character < 0 || !checks.checked().get().ready() ? Optional.empty() : value(shown.body(), character + shown.offset());
    }

    /// Where the source of the value in hand stands in a shown text.
    public List<Span> source(Shown shown) {
        Source source = checks.checked().get().value(checks.inHand().get().value()).map(one -> one.told().source()).orElse(null);
        if (source == null || source.message() != shown.body().message() || shown.body().part() == Part.TEXT
                && source.place() != Source.Place.CUSTOMER && source.place() != Source.Place.RULES) {
            return List.of();
        }
        String sought = source.pointer().isEmpty() ? heldQuote() : source.shown();
        return sought.isBlank() ? List.of() : Find.in(shown.text(), sought);
    }

    private String heldQuote() {
        return checks.checked().get().value(checks.inHand().get().value()).map(one -> one.told().quote()).orElse("");
    }

    private static boolean holds(Span span, int at) {
        return span.start() <= at && at < span.end();
    }

    /// The line for what is in hand, null for none.
    public @Nullable WordsToCall heldLine() {
        return checks.checked().get().line(checks.inHand().get());
    }

    public Standing heldTone() {
        return checks.checked().get().tone(checks.inHand().get());
    }

    /// The findings that stand at a row.
    public List<SeenFinding> on(Turn turn) {
        Checked checked = checks.checked().get();
        return checked.findings().isEmpty() ? List.of() : turn.messages().flatMap(message -> checked.at(message).stream()).toList();
    }

    boolean held(SeenFinding finding) {
        return checks.inHand().get().finding() == finding.number();
    }

    /// What an argument's value means, by what the tools told; null where none told.
    public @Nullable String meaning(BodyText argument) {
        return argument.part() != Part.ARGUMENTS ? null
                : checks.checked().get().meaning(argument.message(), argument.call(), argument.pointer());
    }

    /// The gravest that is said against an argument, or against one of the values that stand in its row; null for nothing.
    public @Nullable Standing against(BodyText argument) {
        return argument.part() != Part.ARGUMENTS || argument.pointer().isEmpty() ? null : gravest(argument.message(), argument.call(),
                one -> covers(argument.pointer(), one.pointer()));
    }

    /// The gravest that is said against a call of the agent's or its arguments; null for nothing.
    public @Nullable Standing against(CallCard card) {
        ToolCall call = card.call();
        return call == null || card.byCustomer() ? null : gravest(call.message(), call.ordinal(), one -> true);
    }

    private @Nullable Standing gravest(int message, int ordinal, Predicate<Against> about) {
        List<Against> all = checks.checked().get().against(message, ordinal).stream().filter(about).toList();
        return all.isEmpty() ? null : all.stream().anyMatch(one -> one.tone() == Standing.CONTRADICTED) ? Standing.CONTRADICTED
                : Standing.UNSUPPORTED;
    }

    /// Whether the line leads to the argument now.
    public boolean held(BodyText argument) {
        WordsToCall line = heldLine();
        return line != null && argument.part() == Part.ARGUMENTS && !argument.pointer().isEmpty()
                && line.callMessage() == argument.message() && line.ordinal() == argument.call()
                && covers(argument.pointer(), line.pointer());
    }

    /// Whether a row with one pointer shows the value at another: an array's few values stand in one row.
    public static boolean covers(String row, String pointer) {
        return Objects.equals(row, pointer) || pointer.startsWith(row + "/");
    }
}
