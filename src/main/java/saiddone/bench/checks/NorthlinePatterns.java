package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.check.CheckId;
import saiddone.model.CaseKind;
import saiddone.model.Finding;
import saiddone.model.Verdict;
import saiddone.sample.Conversation.Planted;
import saiddone.sample.review.AuthorsNotes;

/// The sample corpus against its authors' notes: a planted pattern must carry a finding of a check that answers to it; the
/// alarms of a check are its findings in conversations without any pattern that it answers to. What the suite's rules alone
/// tell (a needless or missed handover, a forbidden action) was played on purpose, too, and is in no note: it counts by the verdict.
final class NorthlinePatterns {
    private static final String FOUND = "Northline: planted patterns found";
    private static final String ALARMS = "Northline: alarms where nothing of the kind was planted";
    private static final int LISTED = 40;

    private final Path folder;
    private final CheckedFolder checked;
    private final PatternChecks answers;
    private final ShareTable.Tally found = new ShareTable.Tally();
    private final ShareTable.Tally alarms = new ShareTable.Tally();
    private final List<Case> cases = new ArrayList<>();

    /// @param folder with the suite, its transcripts and `authors-notes.json`
    NorthlinePatterns(Path folder, CheckedFolder checked) throws IOException {
        this.folder = folder;
        this.checked = checked;
        this.answers = PatternChecks.read();
    }

    List<ShareTable> measure() throws IOException {
        Map<String, List<Planted>> notes = AuthorsNotes.below(folder);
        if (notes.isEmpty()) {
            throw new IOException("There is no authors-notes.json in %s.".formatted(folder));
        }
        checked.read(folder, folder.getFileName() + "/", one -> judge(one, notes.getOrDefault(one.transcript().conversation(), List.of())));
        List<Share> recall = new ArrayList<>(found.shares(one -> Share.atLeast(one.name(), one.count(), one.of(), .98)));
        recall.add(Share.atLeast("all", found.count(), found.of(), .98));
        return List.of(new ShareTable(FOUND, recall),
                new ShareTable(ALARMS, alarms.shares(one -> Share.atMost(one.name(), one.count(), one.of(), .01))));
    }

    /// At most so many of each sort as one can read.
    List<Case> cases() {
        Map<String, Integer> counts = new HashMap<>();
        return cases.stream().filter(one -> counts.merge(one.kind() + " " + one.what(), 1, Integer::sum) <= LISTED).toList();
    }

    private static List<String> byRules(Checked one) {
        Verdict verdict = one.verdict();
        List<String> checks = new ArrayList<>();
        if (verdict != null && verdict.unsafe()) {
            checks.add(CheckId.FORBIDDEN_ACTION.label());
        }
        CaseKind kind = one.transcript().caseRef().kind();
        if (verdict != null && kind == CaseKind.ROUTINE && verdict.handedOver()) {
            checks.add(CheckId.OVER_ESCALATED.label());
        } else if (verdict != null && kind == CaseKind.MUST_ESCALATE && !verdict.handedOver()) {
            checks.add(CheckId.MISSED_ESCALATION.label());
        }
        return checks;
    }

    private void judge(Checked one, List<Planted> planted) {
        Set<String> carried = new LinkedHashSet<>(one.findings().stream().map(Finding::check).toList());
        Set<String> meant = new LinkedHashSet<>();
        for (Planted pattern : planted) {
            String name = pattern.pattern().id();
            Set<String> checks = answers.of(name);
            meant.addAll(checks);
            boolean hit = checks.stream().anyMatch(carried::contains);
            found.add(name, hit);
            if (!hit) {
                cases.add(one.miss(FOUND, name, "message %d, %s".formatted(pattern.message(), pattern.remark())));
            }
        }
        for (String check : byRules(one)) {
            meant.add(check);
            found.add("by the rules: " + check, carried.contains(check));
            if (!carried.contains(check)) {
                cases.add(one.miss(FOUND, "by the rules: " + check, "The verdict says so"));
            }
        }
        for (String check : answers.all()) {
            if (!meant.contains(check)) {
                alarms.add(check, carried.contains(check));
                one.findings().stream().filter(finding -> finding.check().equals(check)).findFirst()
                        .ifPresent(finding -> cases.add(one.alarm(ALARMS, finding)));
            }
        }
    }
}
