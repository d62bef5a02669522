package saiddone.check.says;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.results.Scalars;
import saiddone.check.text.Clock;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// A look-up for a day of another year than the one in which the conversation plays, where nobody had named that year: "no flights on
/// May 20", of which those of a year later were asked for. Told once; what nothing was found for matters more.
final class OtherYear {
    private static final Findings FINDINGS = new Findings(CheckId.WRONG_ARGUMENT, Severity.MEDIUM, Confidence.LIKELY);
    private static final Findings ANSWERED = new Findings(CheckId.WRONG_ARGUMENT, Severity.LOW, Confidence.LIKELY);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// A day without a year is the next one of that name, or the last.
    private static final int A_YEAR = 366;
    /// Years from today that no trip lies away: a day of birth.
    private static final int LIFE = 10;

    List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        // Few look-ups take a day, and the clock is looked for in all that is told.
        List<ToolCall> lookUps = talk.calls().stream()
                .filter(call -> call.effect() == ToolEffect.READ && DAY.matcher(call.arguments().raw()).find()).toList();
        return lookUps.isEmpty() ? List.of() : Clock.of(reading).now().map(LocalDateTime::toLocalDate)
                .flatMap(today -> lookUps.stream().flatMap(call -> other(call, today, talk).stream()).findFirst()).stream().toList();
    }

    private static Optional<Finding> other(ToolCall call, LocalDate today, Talk talk) {
        return Scalars.of(call).top().filter(one -> DAY.matcher(one.value()).matches() && far(one.value(), today)
                && !named(one.value().substring(0, 4), call, talk)).findFirst().map(one ->
                        (empty(call, talk) && !mended(call, one.key(), today, talk) ? FINDINGS : ANSWERED)
                                .of(call.message(), null, call.index(), one.pointer(),
                                        (Math.abs(today.getYear() - Integer.parseInt(one.value().substring(0, 4))) > LIFE
                                                ? "The call's %s is %s, which nobody had named."
                                                : "The call's %s is %s; the conversation plays on %s, and nobody had named that year.")
                                                .formatted(one.key(), one.value(), today)));
    }

    private static boolean far(String day, LocalDate today) {
        try {
            LocalDate told = LocalDate.parse(day);
            return told.getYear() != today.getYear() && Math.abs(ChronoUnit.DAYS.between(today, told)) > A_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean named(String year, ToolCall call, Talk talk) {
        return talk.transcript().messages().subList(0, call.message()).stream().filter(one -> one.role() != Role.ASSISTANT)
                .map(Message::text).anyMatch(text -> text.contains(year));
    }

    /// Whether the tool was asked for a day of the right year too.
    private static boolean mended(ToolCall call, String key, LocalDate today, Talk talk) {
        return talk.calls().stream().filter(one -> one.name().equals(call.name()))
                .anyMatch(one -> Scalars.of(one).at("/" + key).startsWith(today.getYear() + "-"));
    }

    /// Whether what came back holds nothing: it failed, or is an empty list.
    private static boolean empty(ToolCall call, Talk talk) {
        return !talk.done(call)
                || talk.transcript().messages().get(call.resultMessage()).text().replaceAll("\\W|observation", "").isEmpty();
    }
}
