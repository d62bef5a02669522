package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import saiddone.model.Finding;

/// False alarms: unplanted conversations with reward 1 that carry a grave finding of says-vs-does. At first sight, that is,
/// for a few of them do hold a slip. Domains that nobody had in mind stand apart. The values of all these runs are counted as well.
final class RewardedRuns {
    private static final String NAME = "alarms on rewarded conversations";
    private static final List<String> KNOWN = List.of("tau-bench", "tau2-bench");
    private static final List<String> OTHER = List.of("agentdojo", "inspect", "openai-messages");

    private final Path folder;
    private final CheckedFolder checked;
    private final ShareTable.Tally files = new ShareTable.Tally();
    private final ShareTable.Tally unseen = new ShareTable.Tally();
    private final ShareTable.Tally others = new ShareTable.Tally();
    private final List<Case> cases = new ArrayList<>();
    private final List<Set<String>> checks = new ArrayList<>();
    private final ToldValues values = new ToldValues();

    RewardedRuns(Path folder, CheckedFolder checked) {
        this.folder = folder;
        this.checked = checked;
    }

    List<ShareTable> measure() throws IOException {
        for (String name : KNOWN) {
            for (Path file : CheckedFolder.files(folder.resolve(name))) {
                checked.read(file, name + "/", one -> {
                    values.count(one);
                    rewarded(one);
                });
            }
        }
        for (String name : OTHER) {
            if (Files.isDirectory(folder.resolve(name))) {
                checked.read(folder.resolve(name), name + "/", one -> other(name, one));
            }
        }
        List<ShareTable> tables = new ArrayList<>();
        if (files.of() > 0) {
            List<Share> shares = new ArrayList<>(files.shares(one -> one));
            shares.add(Share.atMost("all", files.count(), files.of(), .03));
            tables.add(new ShareTable(NAME, shares));
            tables.add(new ShareTable(NAME + ", by check", byCheck()));
        }
        add(tables, NAME + " of a domain never seen", unseen, .05);
        add(tables, "alarms on all conversations of other kinds", others, .05);
        tables.addAll(values.tables());
        return tables;
    }

    List<Case> cases() {
        return cases;
    }

    private void rewarded(Checked one) {
        if (!one.rewarded()) {
            return;
        }
        List<Finding> grave = one.grave();
        boolean known = !(one.file() + " " + one.transcript().caseRef().suite()).toLowerCase(Locale.ROOT).contains("telecom");
        (known ? files : unseen).add(one.file(), !grave.isEmpty());
        if (known && !grave.isEmpty()) {
            checks.add(new LinkedHashSet<>(grave.stream().map(Finding::check).toList()));
        }
        grave.forEach(finding -> cases.add(one.alarm(NAME, finding)));
    }

    private void other(String name, Checked one) {
        List<Finding> grave = one.grave();
        others.add(name, !grave.isEmpty());
        grave.forEach(finding -> cases.add(one.alarm("other kinds", finding)));
    }

    private List<Share> byCheck() {
        return checks.stream().flatMap(Set::stream).distinct().sorted().map(check -> Share.plain(check,
                (int) checks.stream().filter(carried -> carried.contains(check)).count(), files.of())).toList();
    }

    private static void add(List<ShareTable> tables, String title, ShareTable.Tally tally, double aim) {
        if (tally.of() > 0) {
            tables.add(new ShareTable(title, tally.shares(one -> Share.atMost(one.name(), one.count(), one.of(), aim))));
        }
    }
}
