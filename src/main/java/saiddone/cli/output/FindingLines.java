package saiddone.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.model.Finding;
import saiddone.model.Transcript;

/// Findings as they are printed: a JSON object a line, or for a person.
public final class FindingLines {
    private static final int QUOTE = 160;

    private final PrintWriter out;
    private final Json json = new Json();
    private final Map<String, Count> counts = new TreeMap<>();
    private int transcripts;
    private int carrying;
    private int findings;

    private record Count(int findings, int conversations) {
        Count and(Count other) {
            return new Count(findings + other.findings, conversations + other.conversations);
        }
    }

    public FindingLines(PrintWriter out) {
        this.out = out;
    }

    public void json(Transcript transcript, List<Finding> found) {
        found.forEach(finding -> json.line(out, object(transcript, finding)));
    }

    public void text(Transcript transcript, List<Finding> found) {
        count(found);
        if (found.isEmpty()) {
            return;
        }
        out.println(plain("%s:%d  %s  %s".formatted(transcript.source().file(), transcript.source().position(),
                Objects.requireNonNullElse(transcript.model(), "model unknown"), transcript.conversation())));
        for (Finding finding : found) {
            out.println(plain("  %-6s %s, %s  %s".formatted(finding.severity().label(), finding.check(), finding.confidence().label(),
                    place(finding))));
            out.println("         " + plain(finding.why()));
            Finding.Said said = finding.said();
            if (said != null) {
                out.println("         “" + cut(said.quote()) + "”");
            }
        }
        out.println();
    }

    /// How many findings of each check there were in how many conversations.
    public void counts() {
        counts.forEach((check, count) -> out.printf(Locale.ROOT, "%,8d findings in %,7d conversations  %s%n", count.findings(),
                count.conversations(), check));
        out.printf(Locale.ROOT, "%,8d findings in %,7d of %,d conversations%n", findings, carrying, transcripts);
    }

    private void count(List<Finding> found) {
        transcripts++;
        carrying += found.isEmpty() ? 0 : 1;
        findings += found.size();
        Map<String, Count> here = new LinkedHashMap<>();
        found.forEach(finding -> here.merge(finding.check(), new Count(1, 1), (one, _) -> new Count(one.findings() + 1, 1)));
        here.forEach((check, count) -> counts.merge(check, count, Count::and));
    }

    private static String place(Finding finding) {
        List<String> place = new ArrayList<>(List.of("message " + finding.message()));
        if (finding.call() != null) {
            place.add("call " + finding.call());
        }
        if (finding.argument() != null) {
            place.add(finding.argument());
        }
        return String.join(", ", place);
    }

    /// A transcript cannot drive the terminal.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String cut(String quote) {
        String line = plain(quote.replaceAll("\\s+", " ").strip());
        return line.length() <= QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(QUOTE - 1,
                line.codePointCount(0, line.length())))) + "…";
    }

    private static Map<String, @Nullable Object> object(Transcript transcript, Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("file", transcript.source().file());
        object.put("position", transcript.source().position());
        object.put("conversation", transcript.conversation());
        object.put("transcript", transcript.id());
        object.put("check", finding.check());
        object.put("family", finding.family().label());
        object.put("severity", finding.severity().label());
        object.put("message", finding.message());
        object.put("said", said(finding.said()));
        object.put("call_index", finding.call());
        object.put("argument", finding.argument());
        object.put("why", finding.why());
        object.put("confidence", finding.confidence().label());
        return object;
    }

    private static @Nullable Map<String, Object> said(Finding.@Nullable Said said) {
        if (said == null) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("part", said.part().label());
        object.put("start", said.span().start());
        object.put("end", said.span().end());
        object.put("quote", said.quote());
        return object;
    }
}
