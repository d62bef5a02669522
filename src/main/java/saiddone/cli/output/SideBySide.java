package saiddone.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;

/// A conversation as plain text in two columns: what was said at the left, what was done at the right, a row a turn.
public final class SideBySide {
    private static final int RESULT_LINES = 12;
    private static final String GUTTER = " | ";

    private final int left;
    private final int right;

    public SideBySide(int width) {
        this.left = (width - GUTTER.length()) / 2;
        this.right = width - GUTTER.length() - left;
    }

    public Stream<String> lines(Transcript transcript) {
        List<String> lines = new ArrayList<>(header(transcript));
        for (Message message : transcript.messages()) {
            if (!foldsIntoItsCall(message)) {
                lines.add("");
                lines.addAll(beside(said(message), done(transcript, message)));
            }
        }
        return lines.stream();
    }

    private static List<String> header(Transcript transcript) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s %s  run %s".formatted(transcript.id(), Objects.requireNonNullElse(transcript.model(), "model unknown"),
                transcript.caseRef().suite(), transcript.caseRef().id(), Objects.requireNonNullElse(transcript.run(), "?")));
        lines.add("%s, conversation %d%s".formatted(transcript.source().file(), transcript.source().position() + 1,
                transcript.synthetic() ? "  (synthetic)" : ""));
        Double reward = transcript.outcome().reward();
        String ending = transcript.outcome().ending();
        lines.add("reward %s, ended by %s%s".formatted(reward == null ? "none" : String.format(Locale.ROOT, "%.4g", reward),
                Objects.requireNonNullElse(ending, "unknown"), transcript.handedOver() ? ", handed over" : ""));
        String error = transcript.outcome().error();
        if (error != null) {
            lines.add("the run crashed: " + error.lines().findFirst().orElse(""));
        }
        return lines;
    }

    private static boolean foldsIntoItsCall(Message message) {
        ToolResult result = message.result();
        return result != null && result.paired();
    }

    private List<String> said(Message message) {
        if (message.role() == Role.TOOL) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("%d %s".formatted(message.index(), message.roleName()));
        String reasoning = message.reasoning();
        if (reasoning != null) {
            lines.addAll(wrap("(" + reasoning.strip() + ")", left));
        }
        lines.addAll(wrap(message.text(), left));
        message.attachments().forEach(attachment -> lines.addAll(wrap("[%s %s]".formatted(attachment.kind(),
                Objects.requireNonNullElse(attachment.name(), "")), left)));
        return lines;
    }

    private List<String> done(Transcript transcript, Message message) {
        List<String> lines = new ArrayList<>();
        if (message.role() == Role.TOOL) {
            lines.add("%d result without a call".formatted(message.index()));
            lines.addAll(cut(wrap(message.text(), right)));
        }
        for (ToolCall call : message.calls()) {
            lines.add("%s  [%s%s]".formatted(call.name(), call.effect().name().toLowerCase(Locale.ROOT),
                    call.effectGuessed() ? ", guessed" : ""));
            lines.addAll(wrap("  " + call.arguments().raw(), right));
            Message answer = transcript.resultOf(call);
            lines.addAll(answer == null ? List.of("  -> no result")
                    : cut(wrap((transcript.failed(call) ? "  -> FAILED " : "  -> ") + answer.text(), right)));
        }
        return lines;
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= RESULT_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, RESULT_LINES - 1));
        kept.add("     ... %d more lines (--json has them)".formatted(lines.size() - RESULT_LINES + 1));
        return kept;
    }

    private List<String> beside(List<String> said, List<String> done) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(said.size(), done.size()); i++) {
            String words = i < said.size() ? said.get(i) : "";
            String deeds = i < done.size() ? done.get(i) : "";
            rows.add((words + " ".repeat(Math.max(0, left - words.length())) + GUTTER + deeds).stripTrailing());
        }
        return rows;
    }

    /// Breaks at spaces where it can; control characters other than line breaks are shown as `?`, so that a transcript
    /// cannot drive the terminal.
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.replaceAll("[\\p{Cntrl}&&[^\\n\\t\\r]]", "?").replace("\t", "    ").lines().forEach(line -> {
            String rest = line.stripTrailing();
            while (rest.length() > width) {
                int at = rest.lastIndexOf(' ', width);
                int end = at > 0 && !rest.substring(0, at).isBlank() ? at : width;
                end = Character.isHighSurrogate(rest.charAt(end - 1)) ? end - 1 : end;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        });
        return lines;
    }
}
