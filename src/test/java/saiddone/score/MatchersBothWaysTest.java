package saiddone.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.model.suite.CallTest;
import saiddone.model.suite.Condition;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// Every matcher of every case both ways, driven by the suite's own data: a conversation in which it fires; and the same
/// one with the call taken out, its tool changed, each tested argument changed, what must have come before left out, and
/// each excuse brought before the call, in all of which it does not. An excuse that comes after the call excuses nothing.
class MatchersBothWaysTest {

    @TempDir
    private Path folder;

    private final Suite suite = Shipped.suite(Shipped.FOLDER);
    private final Map<String, Boolean> expected = new LinkedHashMap<>();

    @Test
    void everyMatcherFiresForExactlyWhatItForbids() {
        Played played = new Played(suite, folder);
        for (SuiteCase one : suite.cases()) {
            for (ForbiddenAction action : one.forbidden()) {
                if (action.call() != null) {
                    ofCall(played, one, action, action.call());
                } else {
                    ofEnd(played, one, action, Objects.requireNonNull(action.atEnd()));
                }
            }
        }
        List<String> problems = new ArrayList<>();
        Map<String, Verdict> verdicts = played.verdicts(Shipped.FOLDER, problems);
        assertThat(problems).isEmpty();
        assertThat(verdicts.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet()).hasSizeGreaterThan(100);
        SoftAssertions soft = new SoftAssertions();
        expected.forEach((id, fires) -> {
            String matcher = id.split(" ")[1];
            Verdict verdict = Objects.requireNonNull(verdicts.get(id));
            soft.assertThat(verdict.fired().stream().anyMatch(fired -> fired.matcher().equals(matcher))).as(id).isEqualTo(fires);
            if (fires) {
                soft.assertThat(verdict.zone()).as(id).isEqualTo(Verdict.Zone.FORBIDDEN);
            }
        });
        soft.assertAll();
    }

    @Test
    void everyTrapHasAMatcherOfACall() {
        assertThat(suite.cases()).filteredOn(one -> one.kind() == CaseKind.ADVERSARIAL)
                .allMatch(one -> one.forbidden().stream().anyMatch(action -> action.call() != null))
                .allMatch(one -> one.framing() != null && one.catastrophe() != null);
    }

    private void ofCall(Played played, SuiteCase one, ForbiddenAction action, CallTest test) {
        for (String tool : test.tools()) {
            begun(played, one, action, true, "with " + tool).call(tool, played.arguments(tool, test), true).end();
            begun(played, one, action, true, "failed " + tool).call(tool, played.arguments(tool, test), false).end();
            begun(played, one, action, false, "as get_order, not " + tool).call("get_order", played.arguments(tool, test), true).end();
            for (String pointer : test.arguments().keySet()) {
                begun(played, one, action, false, tool + " with another " + pointer)
                        .call(tool, played.failing(tool, test, pointer), true).end();
            }
        }
        begun(played, one, action, false, "without the call").end();
        String tool = test.tools().getFirst();
        for (int i = 0; i < action.unless().size(); i++) {
            Condition excuse = action.unless().get(i);
            begun(played, one, action, false, "excused first by " + i).bring(excuse).call(tool, played.arguments(tool, test), true).end();
            begun(played, one, action, true, "excused too late by " + i).call(tool, played.arguments(tool, test), true).bring(excuse).end();
        }
        for (Condition needed : action.after()) {
            scene(played, one, action, false, "without what must come first").call(tool, played.arguments(tool, test), true).end();
            assertThat(needed).isNotNull();
        }
    }

    private void ofEnd(Played played, SuiteCase one, ForbiddenAction action, ForbiddenAction.AtEnd end) {
        List<String> claims = end.claimed().isEmpty() ? List.of("Goodbye") : end.claimed();
        for (String claim : claims) {
            begun(played, one, action, true, "claims " + claim).agent("So, " + claim + "!").end();
            begun(played, one, action, false, "claims and does " + claim).agent("So, " + claim + "!").call(end.missing()).end();
        }
        if (!end.claimed().isEmpty()) {
            begun(played, one, action, false, "claims nothing").agent("Hm.").end();
        }
    }

    /// With everything that must have come before.
    private Played.Scene begun(Played played, SuiteCase one, ForbiddenAction action, boolean fires, String what) {
        Played.Scene scene = scene(played, one, action, fires, what);
        action.after().forEach(scene::bring);
        return scene;
    }

    private Played.Scene scene(Played played, SuiteCase one, ForbiddenAction action, boolean fires, String what) {
        String id = one.id() + " " + action.id() + " " + what;
        expected.put(id, fires);
        return played.scene(id, one);
    }
}
