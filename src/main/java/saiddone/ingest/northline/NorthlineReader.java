package saiddone.ingest.northline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.format.Reading;
import saiddone.ingest.format.Records;
import saiddone.ingest.format.TranscriptReader;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.JudgeVerdict;
import saiddone.model.Outcome;
import tools.jackson.databind.JsonNode;

/// The workbench's own format (docs/formats.md): one conversation a line, named cases and tools in a `suite.json` beside
/// or above the file. Without a suite the conversations are read all the same, cases by their id only.
public final class NorthlineReader implements TranscriptReader {
    static final int VERSION = 1;
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"northline\"");
    private static final String UNKNOWN = "unknown";

    private final NorthlineSuites suites;

    public NorthlineReader(NorthlineSuites suites) {
        this.suites = suites;
    }

    @Override
    public String format() {
        return "northline";
    }

    @Override
    public int version() {
        return 1;
    }

    /// A first line that is broken hides its keys; the lines below it still name the format.
    @Override
    public boolean recognises(FileHead head) {
        return (head.has("format") || head.keys().isEmpty())
                && FORMAT.matcher(new String(head.bytes(), StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public List<Path> readWith(Path file) {
        return suites.caseFiles(file);
    }

    @Override
    public void read(Reading reading) throws IOException {
        NorthlineSuites.Found found = suites.above(reading.file().path());
        if (found.failure() != null) {
            reading.problem(null, null, null, "The suite.json beside or above it cannot be used (" + found.failure()
                    + "), so cases are known by their ids only.");
        }
        OneFile file = new OneFile(reading, found.suite());
        Records records = new Records(reading, Set.of(), file::take);
        FileHead head = reading.head();
        if (head.has("format") && !head.lines()) {
            records.all();
        } else {
            records.wholeLines();
        }
    }

    /// What a whole file shares: its suite, and what was already said of it, so that a thousand transcripts of one
    /// unknown case are told in one sentence.
    private static final class OneFile {
        private final Reading reading;
        private final @Nullable NorthlineSuite suite;
        private final NorthlineTurns parts;
        private final Set<String> told = new HashSet<>();

        private OneFile(Reading reading, @Nullable NorthlineSuite suite) {
            this.reading = reading;
            this.parts = new NorthlineTurns(new MessageParts(reading.json()));
            this.suite = suite;
        }

        private void take(JsonNode line, int position) throws Records.UnreadableException {
            check(line);
            String suiteName = Nodes.firstText(line, "suite");
            boolean ours = suite != null && (suiteName == null || suiteName.equals(suite.name()));
            NorthlineSuite known = ours ? suite : null;
            if (suite != null && !ours) {
                tell(position, "The transcript belongs to the suite “" + suiteName + "”, but the suite.json here is that of “"
                        + suite.name() + "”; it was read without a suite.");
            }
            String name = suiteName != null ? suiteName : known != null ? known.name() : "northline";
            String id = Nodes.firstText(line, "case");
            String model = Nodes.firstText(line, "model");
            List<RawTranscript.Turn> turns = parts.of(line.path("messages"));
            if (known != null) {
                compare(known, position, id, model, turns);
            }
            NorthlineSuite.Case aCase = known == null || id == null ? null : known.cases().get(id);
            CaseRef ref = aCase != null ? aCase.ref()
                    : new CaseRef(name, id == null ? UNKNOWN : id, null, CaseKind.OTHER, null, null);
            reading.add(new RawTranscript(position, Objects.requireNonNullElse(Nodes.firstText(line, "id"),
                    "line " + (position + 1)), ref, model, run(line), turns, aCase == null ? List.of() : aCase.expected(),
                    outcome(line), Boolean.TRUE.equals(Nodes.flag(line, "synthetic")),
                    known == null ? Map.of() : known.tools(), details(line, aCase)));
        }

        private static void check(JsonNode line) throws Records.UnreadableException {
            if (!line.isObject()) {
                throw new Records.UnreadableException("This is no transcript but a bare value and was left out.");
            }
            Long version = Nodes.whole(line, "version");
            if (version != null && version > VERSION) {
                throw new Records.UnreadableException("The transcript is written in version " + version
                        + " of the format, and this program reads up to version " + VERSION + "; it was left out.");
            }
            if (!line.path("messages").isArray() && Nodes.text(line, "error") == null) {
                throw new Records.UnreadableException("The transcript has no list of messages and was left out.");
            }
        }

        private void compare(NorthlineSuite known, int position, @Nullable String id, @Nullable String model,
                             List<RawTranscript.Turn> turns) {
            if (id == null) {
                tell(position, "The transcript names no case; it was read without one.");
            } else if (!known.cases().containsKey(id)) {
                tell(position, "The suite “" + known.name() + "” has no case “" + id
                        + "”; the transcript was read without its title and rules.");
            }
            if (model != null && !known.models().contains(model)) {
                tell(position, "The suite “" + known.name() + "” has no model “" + model
                        + "”; the transcript was read all the same.");
            }
            turns.stream().flatMap(turn -> turn.calls().stream()).map(RawTranscript.Call::name)
                    .filter(tool -> !known.tools().containsKey(tool)).distinct()
                    .forEach(tool -> tell(position, "The suite “" + known.name() + "” has no tool “" + tool
                            + "”; what it does is guessed from its name."));
        }

        private void tell(int position, String sentence) {
            if (told.add(sentence)) {
                reading.problem(null, null, position, sentence);
            }
        }
    }

    private static @Nullable Integer run(JsonNode line) {
        Long run = Nodes.whole(line, "run");
        return run == null || run != run.intValue() ? null : Integer.valueOf(run.intValue());
    }

    private static Outcome outcome(JsonNode line) {
        JsonNode judge = line.path("judge");
        JudgeVerdict verdict = !judge.isObject() ? null : new JudgeVerdict(Nodes.text(judge, "model"),
                Nodes.flag(judge, "resolved"), Nodes.number(judge, "policy_adherence"), Nodes.number(judge, "sentiment"),
                Nodes.text(judge, "rationale"));
        return new Outcome(null, List.of(), Nodes.text(line, "ending"), Nodes.text(line, "error"), verdict);
    }

    private static Map<String, String> details(JsonNode line, NorthlineSuite.@Nullable Case aCase) {
        Map<String, String> details = new LinkedHashMap<>();
        String started = Nodes.text(line, "started");
        if (started != null) {
            details.put("started", started);
        }
        if (aCase != null) {
            details.putAll(aCase.details());
        }
        line.path("details").properties().forEach(detail -> details.put(detail.getKey(), NorthlineTurns.whole(detail.getValue())));
        return details;
    }
}
