package saiddone.ui.findings;

import java.util.ArrayList;
import java.util.List;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

/// Conversations, findings in them, and what Ann and Bob made of some, for tests of this screen.
final class Ruled {
    private static final List<String> REASONS = List.of("History: it was booked before the conversation began.",
            "The customer corrected the size in the next message.", "Conditional: nothing was promised yet.");

    private Ruled() {}

    static List<TranscriptSummary> rows() {
        List<TranscriptSummary> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            CaseRef ref = new CaseRef("northline", "case-" + i, "Parcel " + i + " never came", CaseKind.ROUTINE, null, null);
            rows.add(new TranscriptSummary("t" + i, new TranscriptSource("f", i, "made"), "t" + i, ref, i % 2 == 0 ? "glm-5.2" : "grok-4.3",
                    1, 12, 8, 4, 3, 1, 0, false, null, null, null, true, "Hello").withFindings(found(i)));
        }
        return rows;
    }

    /// 41 wrong arguments in 38 conversations, 1,212 claims in all 40, 23 skipped confirmations in 23, and so on.
    private static List<FindingCount> found(int i) {
        List<FindingCount> found = new ArrayList<>();
        add(found, "wrong-argument", i < 3 ? 2 : i < 38 ? 1 : 0);
        add(found, "claimed-not-done", i == 0 ? 42 : 30);
        add(found, "invented-fact", i < 32 ? 3 : 0);
        add(found, "confirm-skipped", i < 23 ? 1 : 0);
        add(found, "circling", i < 31 ? 10 : 0);
        return found;
    }

    private static void add(List<FindingCount> found, String check, int count) {
        if (count > 0) {
            found.add(new FindingCount(check, Severity.MEDIUM, count));
        }
    }

    static FindingKey key(int transcript, String check) {
        return new FindingKey("t" + transcript, check, 4, 1, "/item", "ab".repeat(32));
    }

    static Subject subject(int transcript) {
        return new Subject("t" + transcript, "hash", "glm-5.2");
    }

    /// Ann ruled on 18 wrong arguments, 15 of them right; Bob agrees on four, differs on one, and dismissed three more.
    static void rule(AnnotationStore store) {
        for (int i = 0; i < 18; i++) {
            rule(store, "ann", i, "wrong-argument", i >= 3);
        }
        for (int i = 3; i < 8; i++) {
            rule(store, "bob", i, "wrong-argument", i > 3);
        }
        for (int i = 20; i < 23; i++) {
            rule(store, "bob", i, "wrong-argument", false);
        }
        for (int i = 0; i < 12; i++) {
            rule(store, "ann", i, "circling", i % 4 == 0);
        }
        rule(store, "bob", 1, "invented-fact", true);
    }

    private static void rule(AnnotationStore store, String who, int transcript, String check, boolean right) {
        if (right) {
            store.findings().accept(who, key(transcript, check), subject(transcript), null);
        } else {
            store.findings().dismiss(who, key(transcript, check), subject(transcript), REASONS.get(transcript % REASONS.size()));
        }
    }
}
