package saiddone.ui.reader.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Strings;

/// What the checks found at a row, a strip a finding. Made once, used again for other rows.
public final class FindingStrips extends VBox {
    private final OpenChecks checks;
    private final LedgerMarks marks;
    private final Strings strings;
    private final List<FindingStrip> pool = new ArrayList<>();
    private List<SeenFinding> shown = List.of();

    public FindingStrips(OpenChecks checks, LedgerMarks marks, Strings strings) {
        this.checks = checks;
        this.marks = marks;
        this.strings = strings;
        getStyleClass().add("finding-strips");
        setMinWidth(0);
    }

    public void show(List<SeenFinding> findings) {
        shown = findings;
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
        while (pool.size() < findings.size()) {
            FindingStrip made = new FindingStrip(strings);
            made.setOnMouseClicked(event -> made.finding().ifPresent(checks::take));
            pool.add(made);
            getChildren().add(made);
        }
        for (int i = 0; i < pool.size(); i++) {
            boolean used = i < findings.size();
            pool.get(i).setVisible(used);
            pool.get(i).setManaged(used);
            if (used) {
                pool.get(i).show(findings.get(i));
            }
        }
        refresh();
    }

    /// Marks the one in hand.
    public void refresh() {
        for (int i = 0; i < shown.size(); i++) {
            pool.get(i).held(marks.held(shown.get(i)));
        }
    }
}
