package saiddone.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// Real conversations, random targets of every kind, random edits. Where the place went is known from the edits; the re-attachment
/// only sees words. It finds that place or says that it is lost; where the place is gone, what it finds instead reads the same, with
/// a neighbour that reads the same.
@Execution(ExecutionMode.CONCURRENT)
class ReattachmentPropertyTest {
    private static final int TRIALS = 6_000;
    private static final int TRANSCRIPTS = 300;
    private static final int KINDS = 6;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(strings = {"transcripts/northline", "../shared/corpora/tau-bench", "../shared/corpora/tau2-bench",
        "../shared/corpora/openai-messages", "../shared/corpora/inspect"})
    void aPlaceIsFoundOrLostAndNeverAnotherOne(String folder) throws IOException {
        assumeThat(Path.of(folder)).as("conversations to edit").exists();
        random = new Random(20261124);
        List<Transcript> transcripts = read(Path.of(folder));
        for (int trial = 0; trial < TRIALS; trial++) {
            Transcript was = transcripts.get(random.nextInt(transcripts.size()));
            Target target = target(was, trial % KINDS);
            if (target != null) {
                trial(was, target);
            }
        }
        Files.writeString(Path.of("target", "reattachment-" + Path.of(folder).getFileName() + ".txt"), counts + System.lineSeparator());
        assertThat(counts.get("found, its place is there")).as(counts.toString())
                .isGreaterThan(counts.get("lost, its place is there") * 3);
        assertThat(counts.get("lost, its place is gone")).isGreaterThan(100);
        assertThat(counts.getOrDefault("found, its place is gone", 0)).as(counts.toString())
                .isLessThan(counts.get("lost, its place is gone") / 10);
    }

    private void trial(Transcript was, Target target) {
        Edited edited = new Edited(was, random);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            edited.edit();
        }
        Transcript now = edited.transcript();
        String there = place(target, edited);
        Found found = Reattachment.find(Subject.of(was), target, now);
        String what = (found instanceof Found.Lost ? "lost" : "found") + ", its place is " + (there == null ? "gone" : "there");
        counts.merge(what, 1, Integer::sum);
        counts.merge(target.getClass().getSimpleName() + " " + found.getClass().getSimpleName(), 1, Integer::sum);
        switch (found) {
            case Found.Attached(Target at) -> {
                assertThat(at.place()).isEqualTo(target.place());
                check(target, at, was, now, there, edited.copied());
            }
            case Found.Moved(Target at, String reason) -> {
                assertThat(at.place()).isNotEqualTo(target.place());
                assertThat(reason).isNotBlank();
                check(target, at, was, now, there, edited.copied());
            }
            case Found.Lost(String reason) -> assertThat(reason).isNotBlank();
        }
    }

    private static void check(Target target, Target at, Transcript was, Transcript now, @Nullable String there, boolean copied) {
        assertThat(words(at, now)).isEqualTo(words(target, was));
        if (there != null && !copied) {
            assertThat(at.place()).as("%s of %s".formatted(target, was.id())).isEqualTo(there);
        }
    }

    /// The words at a place, read from the transcript anew.
    private static String words(Target target, Transcript transcript) {
        return switch (target) {
            case Target.Conversation ignored -> "";
            case Target.OfMessage message -> {
                Message there = transcript.messages().get(message.message());
                yield there.role() + " " + there.text() + " " + there.calls().stream().map(ReattachmentPropertyTest::called).toList();
            }
            case Target.Words words -> {
                Message there = transcript.messages().get(words.message());
                String text = words.part() == Part.REASONING ? there.reasoning() : there.text();
                assertThat(text).isNotNull();
                yield there.role() + " " + text.substring(words.span().start(), words.span().end());
            }
            case Target.Call call -> called(transcript.messages().get(call.message()).calls().get(call.call()));
            case Target.Argument argument -> {
                ToolCall call = transcript.messages().get(argument.of().message()).calls().get(argument.of().call());
                assertThat(call.arguments().tree()).isNotNull();
                yield call.name() + " " + new TreeMap<>(Map.of(argument.pointer(), call.arguments().tree().at(argument.pointer())));
            }
            case Target.Pair pair -> words(pair.words(), transcript) + " " + words(pair.call(), transcript);
        };
    }

    /// A call with its values, whatever their order and form.
    private static String called(ToolCall call) {
        if (call.arguments().tree() == null || !call.arguments().tree().isObject()) {
            return call.name() + " " + call.arguments().raw();
        }
        Map<String, Object> values = new TreeMap<>();
        call.arguments().tree().propertyNames().forEach(name -> values.put(name, call.arguments().tree().path(name)));
        return call.name() + " " + values;
    }

    /// Where the edits left a place; null where it is gone.
    private static @Nullable String place(Target target, Edited edited) {
        return switch (target) {
            case Target.Conversation whole -> whole.place();
            case Target.OfMessage message -> {
                int now = edited.now(message.message());
                yield now < 0 || !edited.untouched(message.message()) ? null : "message:" + now;
            }
            case Target.Words words -> {
                int now = edited.now(words.message());
                Span span = now < 0 ? null : edited.now(words.message(), words.part(), words.span());
                yield span == null ? null : "words:%d:%s:%d-%d".formatted(now, words.part().label(), span.start(), span.end());
            }
            case Target.Call call -> {
                int now = edited.now(call.message());
                yield now < 0 || !edited.callsUntouched(call.message()) ? null : "call:%d:%d".formatted(now, call.call());
            }
            case Target.Argument argument -> {
                String call = place(argument.of(), edited);
                yield call == null ? null : call.replace("call:", "argument:") + ":" + argument.pointer();
            }
            case Target.Pair pair -> {
                String words = place(pair.words(), edited);
                String call = place(pair.call(), edited);
                yield words == null || call == null ? null : "pair:" + words + "|" + call;
            }
        };
    }

    private @Nullable Target target(Transcript transcript, int kind) {
        List<ToolCall> calls = transcript.calls().toList();
        if (kind >= 3 && kind <= 5 && calls.isEmpty()) {
            return null;
        }
        int message = random.nextInt(transcript.messages().size());
        return switch (kind) {
            case 0 -> Targets.message(transcript, message);
            case 1, 2 -> words(transcript, message, kind == 1 ? Part.TEXT : Part.REASONING);
            case 3 -> call(transcript, calls);
            case 4 -> argument(transcript, calls.get(random.nextInt(calls.size())));
            default -> {
                Target.Words words = words(transcript, message, Part.TEXT);
                yield words == null ? null : new Target.Pair(words, call(transcript, calls));
            }
        };
    }

    private Target.Call call(Transcript transcript, List<ToolCall> calls) {
        ToolCall call = calls.get(random.nextInt(calls.size()));
        return Targets.call(transcript, call.message(), call.ordinal());
    }

    private @Nullable Target argument(Transcript transcript, ToolCall call) {
        if (call.arguments().tree() == null || !call.arguments().tree().isObject() || call.arguments().tree().isEmpty()) {
            return null;
        }
        List<String> names = List.copyOf(call.arguments().tree().propertyNames());
        return Targets.argument(transcript, call.message(), call.ordinal(), "/" + names.get(random.nextInt(names.size()))
                .replace("~", "~0").replace("/", "~1"));
    }

    /// Mostly a few words, now and then one letter or all of it.
    private Target.@Nullable Words words(Transcript transcript, int message, Part part) {
        String text = part == Part.REASONING ? transcript.messages().get(message).reasoning() : transcript.messages().get(message).text();
        if (text == null || text.isEmpty()) {
            return null;
        }
        int start = random.nextInt(text.length());
        int length = switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(5);
            case 1 -> text.length();
            default -> 5 + random.nextInt(60);
        };
        return Targets.words(transcript, message, part, new Span(start, Math.min(text.length(), start + length)));
    }

    private static List<Transcript> read(Path folder) throws IOException {
        ToolProfiles profiles = new ToolProfiles(null);
        FolderFiles files = new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
        List<Transcript> transcripts = new ArrayList<>();
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            if (transcripts.size() < TRANSCRIPTS) {
                files.read(file, new TranscriptSink() {
                    @Override
                    public void transcript(Transcript transcript) {
                        if (transcript.messages().size() > 1) {
                            transcripts.add(transcript);
                        }
                    }

                    @Override
                    public void problem(ReadProblem problem) {
                        assertThat(problem).isNotNull();
                    }
                }, Cancellation.NEVER);
            }
        }
        assertThat(transcripts).isNotEmpty();
        return transcripts;
    }
}
