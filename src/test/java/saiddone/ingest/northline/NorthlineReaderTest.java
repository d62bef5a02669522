package saiddone.ingest.northline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadFolder;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Attachment;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.JudgeVerdict;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.Usage;
import saiddone.task.Cancellation;

/// The reader of the own format, on files made for each question.
class NorthlineReaderTest {
    private static final String SUITE = """
            {"format":"northline-suite","version":1,"synthetic":true,"name":"shop","policy":"rules.md","notes":"notes.json",
             "tools":[{"name":"lookup","effect":"read","parameters":{}},{"name":"resend","effect":"write","parameters":{}},
                      {"name":"pass_on","effect":"handover","parameters":{}},
                      {"name":"cancel_pending_order","effect":"none","parameters":{}}],
             "models":[{"id":"m-1"}],"cases":["parts/one.json",
               {"id":"C-2","kind":"adversarial","intent":"hold","title":"Second",
                "forbidden":[{"id":"sent","says":"Sent.","catastrophe":"free-goods","tool":["resend"]}]}]}
            """;
    private static final String CASES = """
            {"format":"northline-cases","version":1,"synthetic":true,"cases":[
              {"id":"C-1","kind":"routine","intent":"damage","title":"First","order":"NL-1","framing":"believable",
               "wants":"A new one.","pushes":["Is in a hurry","Begs"],"lines":{"stop":"Here.","forbidden":"There."},
               "verifying":{"says":"A photo."},
               "expected":{"says":"Sends it.","actions":[{"tool":"resend","arguments":{"order":"NL-1","why":"x"},"compared":["order"]}]}}]}
            """;
    private static final String FULL = """
            {"format":"northline","version":1,"synthetic":true,"id":"t-1","suite":"shop","case":"C-1","model":"m-1","run":2,\
            "started":"2026-07-01T10:00:00Z","messages":[\
            {"role":"customer","text":"It broke.\\nSee?",\
            "attachments":[{"kind":"image","name":"a.jpg","description":"A crack."}],"time":"2026-07-01T10:00:00Z"},\
            {"role":"agent","text":"","reasoning":"Look first.","calls":[{"id":"c1","tool":"lookup",\
            "arguments":{"order":"NL-1"}},{"id":"c2","tool":"resend","arguments":{"order":"NL-1"}}],\
            "usage":{"input":10,"output":7,"reasoning":3,"cost":0.5,"seconds":1.25}},\
            {"role":"tool","call":"c2","tool":"resend","text":"no","error":"out of stock"},\
            {"role":"tool","call":"c1","text":"{}"},\
            {"role":"agent","text":"Passing on.","calls":[{"tool":"pass_on","arguments":{}}]},\
            {"role":"tool","text":"queued","error":false}],\
            "ending":"handover","judge":{"model":"j","resolved":true,"policy_adherence":0.5,"sentiment":1,"rationale":"Fine."},\
            "details":{"seed":"7"}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void suite() throws IOException {
        write("suite.json", SUITE);
        write("parts/one.json", CASES);
        write("rules.md", "# Rules\n");
        write("notes.json", "{\"format\":\"northline-notes\",\"conversations\":[]}");
    }

    @Test
    void everyFieldArrives() throws IOException {
        write("runs.jsonl", FULL);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        Transcript transcript = read.only();
        assertThat(transcript.conversation()).isEqualTo("t-1");
        assertThat(transcript.source().format()).isEqualTo("northline");
        assertThat(transcript.model()).isEqualTo("m-1");
        assertThat(transcript.run()).isEqualTo(2);
        assertThat(transcript.synthetic()).isTrue();
        assertThat(transcript.caseRef()).isEqualTo(new CaseRef("shop", "C-1", "First", CaseKind.ROUTINE, "damage",
                "A new one. Pushes: Is in a hurry; Begs."));
        assertThat(transcript.details()).containsExactly(
                java.util.Map.entry("started", "2026-07-01T10:00:00Z"), java.util.Map.entry("order", "NL-1"),
                java.util.Map.entry("framing", "believable"), java.util.Map.entry("expected", "Sends it."),
                java.util.Map.entry("verified by", "A photo."), java.util.Map.entry("where to stop", "Here."),
                java.util.Map.entry("where it fires", "There."), java.util.Map.entry("seed", "7"));
        assertThat(transcript.outcome().ending()).isEqualTo("handover");
        assertThat(transcript.outcome().judge()).isEqualTo(new JudgeVerdict("j", true, 0.5, 1.0, "Fine."));
        assertThat(transcript.handedOver()).isTrue();
        assertThat(transcript.messages()).extracting(Message::role).containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL,
                Role.TOOL, Role.ASSISTANT, Role.TOOL);
        Message first = transcript.messages().getFirst();
        assertThat(first.text()).isEqualTo("It broke.\nSee?");
        assertThat(first.time()).isEqualTo("2026-07-01T10:00:00Z");
        assertThat(first.attachments()).containsExactly(new Attachment("image", "a.jpg", "A crack."));
        assertThat(transcript.messages().get(1).reasoning()).isEqualTo("Look first.");
        assertThat(transcript.messages().get(1).usage()).isEqualTo(new Usage(10L, 7L, 3L, 0.5, 1.25));
    }

    @Test
    void callsMeetTheirResultsAndEffects() throws IOException {
        write("runs.jsonl", FULL);
        Transcript transcript = ReadFolder.of(folder).only();
        List<ToolCall> calls = transcript.agentCalls().toList();
        assertThat(calls).extracting(ToolCall::effect).containsExactly(ToolEffect.READ, ToolEffect.WRITE, ToolEffect.HANDOVER);
        assertThat(calls).extracting(ToolCall::resultMessage).containsExactly(3, 2, 5);
        assertThat(calls).noneMatch(ToolCall::effectGuessed);
        assertThat(transcript.failed(calls.get(1))).isTrue();
        assertThat(transcript.messages().get(2).result().errorText()).isEqualTo("out of stock");
        assertThat(transcript.failed(calls.get(0))).isFalse();
        assertThat(transcript.expectedActions()).singleElement().satisfies(expected -> {
            assertThat(expected.name()).isEqualTo("resend");
            assertThat(expected.effect()).isEqualTo(ToolEffect.WRITE);
            assertThat(expected.compared()).containsExactly("order");
            assertThat(expected.arguments().path("why").stringValue()).isEqualTo("x");
        });
    }

    @Test
    void theSuiteSaysWhatAToolDoesAgainstAShippedProfile() throws IOException {
        write("runs.jsonl", line("x", "C-1", "m-1", agent("cancel_pending_order")));
        ToolCall call = ReadFolder.of(folder).only().agentCalls().findFirst().orElseThrow();
        assertThat(call.effect()).isEqualTo(ToolEffect.NONE);
        assertThat(call.effectGuessed()).isFalse();
    }

    @Test
    void theSuitesOwnFilesAreNeitherTranscriptsNorProblems() throws IOException {
        write("runs.jsonl", FULL);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.formats()).containsEntry("rules.md", "northline-suite").containsEntry("parts/one.json", "northline-suite")
                .containsEntry("notes.json", "northline-suite").containsEntry("suite.json", "northline-suite");
        write("letter.md", "# No part of the suite\n");
        assertThat(ReadFolder.of(folder).sentences()).singleElement().asString().startsWith("letter.md:");
    }

    @Test
    void theSuiteMayLieAbove() throws IOException {
        write("a/b/runs.jsonl", FULL);
        assertThat(ReadFolder.of(folder).only().caseRef().title()).isEqualTo("First");
        assertThat(ReadFolder.of(folder.resolve("a/b/runs.jsonl")).only().caseRef().title()).isEqualTo("First");
    }

    @Test
    void withoutASuiteCasesAreKnownByTheirIds(@TempDir Path bare) throws IOException {
        Files.writeString(bare.resolve("runs.jsonl"), FULL);
        ReadFolder read = ReadFolder.of(bare);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.only().caseRef()).isEqualTo(new CaseRef("shop", "C-1", null, CaseKind.OTHER, null, null));
        assertThat(read.only().expectedActions()).isEmpty();
        assertThat(read.only().agentCalls()).allMatch(ToolCall::effectGuessed);
    }

    @Test
    void whatTheSuiteDoesNotKnowIsSaidOnceAndReadAllTheSame() throws IOException {
        write("runs.jsonl", line("x", "C-9", "m-9", agent("melt")) + line("y", "C-9", "m-9", agent("melt")) + line("z", "C-2", "m-1", ""));
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.transcripts()).hasSize(3);
        assertThat(read.transcripts().getLast().caseRef().kind()).isEqualTo(CaseKind.ADVERSARIAL);
        assertThat(read.sentences()).containsExactly(
                "runs.jsonl, conversation 1: The suite “shop” has no case “C-9”; the transcript was read without its title and rules.",
                "runs.jsonl, conversation 1: The suite “shop” has no model “m-9”; the transcript was read all the same.",
                "runs.jsonl, conversation 1: The suite “shop” has no tool “melt”; what it does is guessed from its name.");
    }

    @Test
    void aTranscriptOfAnotherSuiteIsReadWithoutThisOne() throws IOException {
        write("runs.jsonl", FULL.replace("\"suite\":\"shop\"", "\"suite\":\"market\""));
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.only().caseRef()).isEqualTo(new CaseRef("market", "C-1", null, CaseKind.OTHER, null, null));
        assertThat(read.sentences()).singleElement().asString().contains("market").contains("shop");
    }

    @Test
    void aBrokenLineCostsThatLine() throws IOException {
        String good = FULL.strip();
        for (String bad : List.of("oops", good.substring(0, 200), "{\"format\":\"northline\",\"version\":1,,}", "[1,2", "\"x\\", "7")) {
            for (int place = 0; place < 3; place++) {
                String[] lines = {good, good.replace("t-1", "t-2")};
                List<String> all = new java.util.ArrayList<>(Arrays.asList(lines));
                all.add(place, bad);
                write("runs.jsonl", String.join("\n", all));
                ReadFolder read = ReadFolder.of(folder);
                assertThat(read.transcripts()).as(bad + " at " + place).extracting(Transcript::conversation).containsExactly("t-1", "t-2");
                assertThat(read.problems()).as(bad + " at " + place).singleElement()
                        .extracting(ReadProblem::line).isEqualTo((long) place + 1);
            }
        }
    }

    @Test
    void packedFilesAreReadAndATornOneAsFarAsItGoes() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append(FULL.strip().replace("t-1", "t-" + i)
                    .replace("It broke.", "It broke " + Integer.toHexString(i * 7919))).append('\n');
        }
        Path packed = folder.resolve("runs.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(many.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ReadFolder.of(folder).transcripts()).hasSize(400);
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
        ReadFolder torn = ReadFolder.of(folder);
        assertThat(torn.transcripts()).isNotEmpty().hasSizeLessThan(400);
        assertThat(torn.transcripts().getFirst().conversation()).isEqualTo("t-0");
        assertThat(torn.sentences()).isNotEmpty().allMatch(sentence -> sentence.startsWith("runs.jsonl.gz"));
    }

    @Test
    void emptyLinesAByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        write("runs.jsonl", "\uFEFF" + FULL.strip() + "\r\n\r\n  \r\n" + FULL.strip().replace("t-1", "t-2") + "\r\n");
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.transcripts()).extracting(Transcript::conversation).containsExactly("t-1", "t-2");
    }

    @Test
    void aListAndAWrittenOutObjectAreReadToo() throws IOException {
        write("list.json", "[" + FULL.strip() + ",\n" + FULL.strip().replace("t-1", "t-2") + "]");
        write("one.json", FULL.strip().replace(",\"", ",\n \"").replace("t-1", "t-3"));
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.transcripts()).extracting(Transcript::conversation).containsExactly("t-1", "t-2", "t-3");
    }

    @Test
    void oddValuesLoseNothing() throws IOException {
        write("runs.jsonl", """
                {"format":"northline","version":1,"suite":"shop","case":"C-1","model":"m-1","run":"3","messages":[\
                {"role":"customer","text":null},{"role":"customer","text":17},{"role":"agent","text":{"a":1}},"bare",\
                {"role":"robot","text":"x"},{"text":"y"},\
                {"role":"agent","text":"","calls":{"tool":"lookup","arguments":"{'order': 'NL-1'}"}},\
                {"role":"agent","text":"","calls":[{"arguments":"half {"}]},\
                {"role":"tool","text":"late","error":true},{"role":"tool","text":"nobody asked"},{"role":"tool","text":"nor here"}]}
                """);
        Transcript transcript = ReadFolder.of(folder).only();
        assertThat(transcript.conversation()).isEqualTo("line 1");
        assertThat(transcript.run()).isEqualTo(3);
        assertThat(transcript.synthetic()).isFalse();
        assertThat(transcript.messages()).extracting(Message::text)
                .containsExactly("", "17", "{\"a\":1}", "bare", "x", "y", "", "", "late", "nobody asked", "nor here");
        assertThat(transcript.messages()).extracting(Message::roleName)
                .startsWith("customer", "customer", "agent", "unknown", "robot", "unknown");
        List<ToolCall> calls = transcript.agentCalls().toList();
        assertThat(calls.getFirst().arguments().raw()).isEqualTo("{'order': 'NL-1'}");
        assertThat(calls.getFirst().arguments().tree().path("order").stringValue()).isEqualTo("NL-1");
        assertThat(calls.getFirst().resultMessage()).isEqualTo(8);
        assertThat(calls.get(1).name()).isEqualTo("(no name)");
        assertThat(calls.get(1).arguments().raw()).isEqualTo("half {");
        assertThat(calls.get(1).arguments().tree()).isNull();
        assertThat(transcript.messages().getLast().result().paired()).isFalse();
    }

    @Test
    void aCrashedRunIsATranscriptAndALaterVersionIsNot() throws IOException {
        write("runs.jsonl", """
                {"format":"northline","version":1,"id":"crash","suite":"shop","case":"C-1","model":"m-1","run":1,\
                "messages":[],"ending":"error","error":"Timed out."}
                {"format":"northline","version":2,"id":"later","suite":"shop","case":"C-1","messages":[]}
                {"format":"northline","version":1,"id":"empty","suite":"shop","case":"C-1"}
                """);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.only().outcome().error()).isEqualTo("Timed out.");
        assertThat(read.problems()).extracting(ReadProblem::line).containsExactly(2L, 3L);
        assertThat(read.sentences().getFirst()).contains("version 2");
    }

    @Test
    void aLineTooLargeIsLeftOutInBoundedMemory() throws IOException {
        write("runs.jsonl", FULL.strip() + "\n" + FULL.strip().replace("It broke.", "x".repeat(300_000)) + "\n"
                + FULL.strip().replace("t-1", "t-3"));
        Limits small = new Limits(4096, 100_000, 1 << 30, 200, 1 << 20, 64);
        ReadFolder read = ReadFolder.of(folder, small);
        assertThat(read.transcripts()).extracting(Transcript::conversation).containsExactly("t-1", "t-3");
        assertThat(read.problems()).singleElement().extracting(ReadProblem::line).isEqualTo(2L);
    }

    @Test
    void aBrokenSuiteCostsTitlesOnly() throws IOException {
        write("suite.json", SUITE.substring(0, 300));
        write("runs.jsonl", FULL);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.only().caseRef().title()).isNull();
        assertThat(read.sentences()).anyMatch(sentence -> sentence.startsWith("runs.jsonl") && sentence.contains("suite.json"))
                .anyMatch(sentence -> sentence.startsWith("suite.json: The suite cannot be used"));
    }

    @Test
    void faultsOfASuiteAreListedOnceAndTheRestHolds() throws IOException {
        write("suite.json", SUITE.replace("\"effect\":\"read\"", "\"effect\":\"reads\"").replace("\"parts/one.json\",",
                "\"parts/one.json\",\"parts/gone.json\",\"../outside.json\",{\"kind\":\"routine\"},"
                + "{\"id\":\"C-3\",\"kind\":\"easy\"},{\"id\":\"C-2\",\"kind\":\"routine\"},"));
        write("parts/one.json", CASES.replace("\"tool\":\"resend\"", "\"tool\":\"teleport\""));
        write("runs.jsonl", FULL);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.only().caseRef().title()).isEqualTo("First");
        assertThat(read.sentences()).filteredOn(sentence -> sentence.startsWith("suite.json")).satisfiesExactlyInAnyOrder(
                s -> assertThat(s).contains("lookup").contains("effect"),
                s -> assertThat(s).contains("teleport"),
                s -> assertThat(s).contains("parts/gone.json").contains("not there"),
                s -> assertThat(s).contains("../outside.json").contains("outside"),
                s -> assertThat(s).contains("has no id"),
                s -> assertThat(s).contains("C-3").contains("kind"),
                s -> assertThat(s).contains("C-2").contains("twice"));
    }

    @Test
    void aChangedCaseFileIsSeenByTheSameReaders() throws IOException {
        write("runs.jsonl", FULL);
        ToolProfiles profiles = new ToolProfiles(null);
        FolderFiles files = new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
        assertThat(ReadFolder.of(files).only().caseRef().title()).isEqualTo("First");
        Path cases = write("parts/one.json", CASES.replace("First", "Other"));
        Files.setLastModifiedTime(cases, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(ReadFolder.of(files).only().caseRef().title()).isEqualTo("Other");
    }

    @Test
    void aChangeOfASuitesCasesCountsAsAChangeOfItsTranscripts() throws IOException {
        Path runs = write("a/runs.jsonl", FULL);
        Path other = write("plain.jsonl", "{}");
        FileTime old = FileTime.fromMillis(1_000_000);
        try (var all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }
        Files.setLastModifiedTime(folder.resolve("parts/one.json"), FileTime.fromMillis(2_000_000));
        ToolProfiles profiles = new ToolProfiles(null);
        FolderFiles files = new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
        SourceFile found = files.scan(Cancellation.NEVER).stream().filter(file -> file.path().equals(runs)).findFirst().orElseThrow();
        assertThat(found.modifiedNanos()).isEqualTo(2_000_000_000_000L);
        assertThat(files.readWith(found)).startsWith(runs).contains(folder.resolve("suite.json"), folder.resolve("parts/one.json"))
                .doesNotContain(other, folder.resolve("rules.md"), folder.resolve("notes.json"));
    }

    @Test
    void aSuiteOfAnotherProgramIsNotOurs() throws IOException {
        write("suite.json", "{\"name\":\"tests\"}");
        write("runs.jsonl", FULL);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.only().caseRef().title()).isNull();
        assertThat(read.sentences()).noneMatch(sentence -> sentence.startsWith("runs.jsonl"));
    }

    private static String agent(String tool) {
        return ",{\"role\":\"agent\",\"text\":\"\",\"calls\":[{\"id\":\"c\",\"tool\":\"" + tool + "\",\"arguments\":{}}]}";
    }

    private static String line(String id, String aCase, String model, String more) {
        return "{\"format\":\"northline\",\"version\":1,\"synthetic\":true,\"id\":\"" + id + "\",\"suite\":\"shop\",\"case\":\"" + aCase
                + "\",\"model\":\"" + model + "\",\"run\":1,\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"}" + more + "]}\n";
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
