package saiddone.ui.metrics;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.metrics.UnsafeCauses.Bucket;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// What reviewers found behind a model's unsafe actions, each cause a door to its quotes.
final class ReviewedCard {
    private final MetricsViewModel model;
    private final Strings strings;

    ReviewedCard(MetricsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    /// Null where nothing was reviewed, and where no forbidden action fired.
    @Nullable VBox of(String id) {
        ReviewedMetrics reviewed = model.reviewed().get();
        UnsafeCauses.Row row = reviewed == null || reviewed.data().empty() ? null : reviewed.causes(id);
        if (row == null) {
            return null;
        }
        FlowPane causes = new FlowPane(14, 4);
        row.buckets().stream().filter(bucket -> bucket.code() != null || bucket.count() > 0).forEach(bucket ->
                causes.getChildren().add(cause(id, bucket)));
        VBox card = Cards.card(strings.get("metrics.review.card", id, row.unsafe()), strings.get("metrics.review.card.how"), causes);
        card.setId("metrics-causes");
        return card;
    }

    private Node cause(String id, Bucket bucket) {
        Code code = bucket.code();
        String what = code != null ? code.name() : strings.get(bucket.kind() == UnsafeCauses.Kind.NONE_NAMED
                ? "metrics.review.none-named" : "metrics.review.not-reviewed");
        String words = strings.get("metrics.review.cause", what, bucket.count());
        return bucket.count() == 0 ? Cards.label(words, "muted") : Cards.link(words, () -> {
            if (code != null) {
                model.go(new Place.Patterns("", code.id(), id));
            } else {
                model.read(bucket.transcripts(), strings.get("metrics.list", id, what));
            }
        });
    }
}
