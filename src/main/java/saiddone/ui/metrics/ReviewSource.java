package saiddone.ui.metrics;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.ReviewData;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;

/// The port through which the screen gets what reviewers said.
public interface ReviewSource {
    /// Whether it can be asked yet.
    boolean open();

    /// Slow: called off the FX thread, once it is open.
    ReviewData read(List<TranscriptSummary> rows);

    /// Calls back on the FX thread whenever somebody's work changed, or it was opened.
    void onChange(Runnable listener);

    static ReviewSource of(Desk desk, ReviewedWork work) {
        return new ReviewSource() {
            @Override
            public boolean open() {
                return desk.phase().get().readable();
            }

            @Override
            public ReviewData read(List<TranscriptSummary> rows) {
                return work.read(rows);
            }

            @Override
            public void onChange(Runnable listener) {
                desk.state().subscribe(listener);
                desk.phase().subscribe(listener);
            }
        };
    }
}
