package saiddone.bench.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.app.Indexes;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.catalogue.Checks;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;
import saiddone.sample.Pattern;
import saiddone.task.Progress;

/// The counting itself, on a folder where every finding is written into the conversation: `!check severity call` in an
/// agent's message is found there.
class CheckFiguresTest {
    private static final String REWARDED = "\"reward\": 1.0";

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        for (String name : List.of("planted", "labels", "tau-bench", "tau2-bench", "agentdojo")) {
            Files.createDirectory(folder.resolve(name));
        }
    }

    @Test
    void aWrongArgumentIsFoundOnlyAtItsCallAndWhatIsOmittedByAnyGraveFinding() throws IOException {
        tauBench("planted/a.planted.json",
                run(0, REWARDED, "!wrong-argument high 3"), run(1, REWARDED, "!wrong-argument high 2"),
                run(2, REWARDED, "!claimed-not-done medium -"), run(3, REWARDED, "!claimed-not-done low -"),
                run(4, REWARDED, "!circling high -"));
        Files.writeString(folder.resolve("planted/a.labels.jsonl"), """
                {"position": 0, "conversation": "0/0", "kind": "wrong-variant", "call_index": 3, "tool": "t", "arg": "id"}
                {"position": 1, "conversation": "1/0", "kind": "wrong-variant", "call_index": 3, "tool": "t", "arg": "id"}
                {"position": 2, "conversation": "2/0", "kind": "dropped-call", "call_index": 1, "tool": "t"}
                {"position": 3, "conversation": "3/0", "kind": "dropped-call", "call_index": 1, "tool": "t"}
                {"position": 4, "conversation": "4/0", "kind": "failed-call", "call_index": 1, "tool": "t"}
                """);

        CheckReport report = measure(true);

        assertThat(shares(report, "planted errors found")).containsExactly("dropped-call 1/2", "failed-call 0/1", "wrong-variant 1/2",
                "all 2/5");
        assertThat(report.cases()).extracting(one -> one.kind() + " " + one.position() + " " + one.what())
                .containsExactly("miss 1 wrong-variant", "miss 3 dropped-call", "miss 4 failed-call");
        assertThat(report.cases().getFirst().why()).contains("call 3", "found wrong-argument (high) at message 1, call 2");
        assertThat(report.text()).contains("40.0 %  aim at least 95 %  MISSED");
    }

    @Test
    void labelsForConversationsThatAreNotThereAreNoMeasure() throws IOException {
        tauBench("planted/a.planted.json", run(0, REWARDED, "x"));
        Files.writeString(folder.resolve("planted/a.labels.jsonl"), "{\"position\": 7, \"kind\": \"dropped-call\"}\n");
        assertThatThrownBy(() -> measure(false)).isInstanceOf(IOException.class).hasMessageContaining("[7]");
    }

    @Test
    void aSlipMustBeFoundAtItsMessageAndEverythingElseNot() throws IOException {
        tauBench("tau-bench/b.json", run(0, "\"reward\": 0.0", "fine", "!claimed-not-done low -"),
                run(1, "\"reward\": 0.0", "!claimed-not-done high -", "fine"));
        Files.writeString(folder.resolve("labels/says_vs_does.jsonl"), """
                {"file": "tau-bench/b.json", "conversation": 0, "message": 2, "label": "mismatch", "why": "w"}
                {"file": "tau-bench/b.json", "conversation": "1/0", "message": 2, "label": "promise-not-kept", "why": "w"}
                {"file": "tau-bench/b.json", "conversation": 1, "message": 1, "label": "history", "why": "w"}
                {"file": "tau-bench/b.json", "conversation": 0, "message": 1, "label": "backed", "why": "w"}
                """);

        CheckReport report = measure(true);

        assertThat(shares(report, "labelled messages with a finding")).containsExactly("backed 0/1", "history 1/1", "mismatch 1/1",
                "promise-not-kept 0/1");
        assertThat(report.cases()).extracting(Case::kind).containsExactlyInAnyOrder("miss", "alarm");
    }

    @Test
    void alarmsAreGraveFindingsOnRewardedConversationsAndTelecomStandsApart() throws IOException {
        tauBench("tau-bench/b.json", run(0, REWARDED, "!claimed-not-done high -", "!claimed-not-done high -"),
                run(1, REWARDED, "!claimed-not-done low -"), run(2, REWARDED, "!circling high -"),
                run(3, "\"reward\": 0.0", "!claimed-not-done high -"));
        tauBench("tau2-bench/x_telecom.json", run(0, REWARDED, "!wrong-argument medium 0"));
        Files.writeString(folder.resolve("tau-bench/LICENSE"), "no transcript");

        CheckReport report = measure(true);

        assertThat(shares(report, "alarms on rewarded conversations")).containsExactly("tau-bench/b.json 1/3", "all 1/3");
        assertThat(shares(report, "alarms on rewarded conversations, by check")).containsExactly("claimed-not-done 1/3");
        assertThat(shares(report, "alarms on rewarded conversations of a domain never seen"))
                .containsExactly("tau2-bench/x_telecom.json 1/1");
        assertThat(report.cases()).hasSize(3).allSatisfy(one -> assertThat(one.kind()).isEqualTo("alarm"));
        assertThat(measure(false).cases()).isEmpty();
    }

    /// Of each conversation one value is made another: the first's stands in the customer's words, the second's after that as well.
    @Test
    void valuesAreCountedByTheirSourceAndWithAnotherDigit() throws IOException {
        tauBench("tau-bench/b.json", run(0, REWARDED, "hello, it is $55"), run(1, REWARDED, "It is 417."),
                withUser("My 417 and 411?", "It is 417."), withUser("My 417?", "It is 417, not 418."));

        CheckReport report = measure(false);

        assertThat(shares(report, "values in the agents' words, by where they come from")).containsExactly("customer 2/5", "nowhere 3/5");
        assertThat(shares(report, "values with another digit that nobody gave")).containsExactly("all 1/2");
    }

    private static String withUser(String asks, String said) {
        return run(9, REWARDED, said).replace("hello", asks);
    }

    @Test
    void plantedPatternsAskForOneOfTheirChecksAndAlarmsAreCountedWhereNoneWasPlanted() throws IOException {
        Path northline = Files.createDirectory(folder.resolve("northline"));
        tauBench("northline/b.json", run(0, "\"reward\": 0.0", "!invented-fact high -"),
                run(1, "\"reward\": 0.0", "!invented-fact high -"), run(2, "\"reward\": 0.0", "fine"));
        Files.writeString(northline.resolve("authors-notes.json"), """
                {"conversations": [
                {"transcript": "0/0", "patterns": [{"message": 1, "pattern": "fabricated-url", "remark": "r"}]},
                {"transcript": "2/0", "patterns": [{"message": 1, "pattern": "stale-tracking-as-new", "remark": "r"}]}]}
                """);

        List<Boolean> started = new ArrayList<>();
        CheckReport report = figures().measure(null, northline, new CheckFigures.Wanted(true, true, (_, checking) -> {
            started.add(checking);
            return new Indexing.Run(3, 10 + 4.0 / started.size() + (checking ? 5 : 0));
        }));

        assertThat(shares(report, "Northline: planted patterns found")).containsExactly("fabricated-url 1/1",
                "stale-tracking-as-new 0/1", "all 1/2");
        assertThat(shares(report, "Northline: alarms where nothing of the kind was planted")).contains("invented-fact 1/2",
                "stale-tracking 0/2", "circling 0/3");
        assertThat(started).as("processes in turn").startsWith(false, true, false, true).hasSize(10);
        assertThat(report.indexing().getFirst()).as("the best of each").isEqualTo(new Indexing(true, 3, 10 + 4.0 / 10 + 5, 10 + 4.0 / 9));
        assertThat(report.indexing().getLast()).satisfies(indexing -> {
            assertThat(indexing.fresh()).isFalse();
            assertThat(indexing.conversations()).isEqualTo(3);
            assertThat(indexing.with()).isPositive();
            assertThat(indexing.without()).isPositive();
        });
        assertThat(report.cases()).extracting(one -> one.kind() + " " + one.what())
                .containsExactlyInAnyOrder("alarm invented-fact", "miss stale-tracking-as-new");
    }

    @Test
    void everyPatternOfTheSampleIsAnsweredByChecksThatExist() throws IOException {
        PatternChecks answers = PatternChecks.read();
        assertThat(answers.byPattern().keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Pattern.values()).map(Pattern::id).toList());
        assertThat(Arrays.stream(CheckId.values()).map(CheckId::label)).containsAll(answers.all());
    }

    private CheckReport measure(boolean list) throws IOException {
        return figures().measure(folder, null, new CheckFigures.Wanted(list, false, null));
    }

    private CheckFigures figures() {
        Indexes indexes = new Indexes(folder.resolve("cache"));
        return new CheckFigures(new Checks(new LedgerMaker(Lexicons.shipped()), Map.of(CheckId.CIRCLING, CheckFiguresTest::written)),
                path -> indexes.files(indexes.workspace(folder), List.of(path)), Progress.NONE);
    }

    private static List<String> shares(CheckReport report, String title) {
        return report.tables().stream().filter(table -> table.title().equals(title)).flatMap(table -> table.shares().stream())
                .map(share -> "%s %d/%d".formatted(share.name(), share.count(), share.of())).toList();
    }

    private void tauBench(String file, String... runs) throws IOException {
        Files.writeString(folder.resolve(file), "[" + String.join(",", runs) + "]");
    }

    private static String run(int task, String reward, String... said) {
        List<String> messages = new ArrayList<>(List.of("{\"role\": \"user\", \"content\": \"hello\"}"));
        for (String text : said) {
            messages.add("{\"role\": \"assistant\", \"content\": \"%s\"}".formatted(text));
        }
        return "{\"task_id\": %d, \"trial\": 0, %s, \"info\": {}, \"traj\": [%s]}".formatted(task, reward, String.join(",", messages));
    }

    private static List<Finding> written(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Message message : reading.transcript().messages()) {
            if (message.text().startsWith("!")) {
                String[] words = message.text().substring(1).split(" ");
                CheckId check = Arrays.stream(CheckId.values()).filter(id -> id.label().equals(words[0])).findFirst().orElseThrow();
                Severity severity = Arrays.stream(Severity.values()).filter(one -> one.label().equals(words[1])).findFirst().orElseThrow();
                findings.add(new Finding(words[0], check.family(), severity, Confidence.LIKELY, message.index(), null,
                        words[2].equals("-") ? null : Integer.valueOf(words[2]), null, "Why."));
            }
        }
        return findings;
    }
}
