package saiddone.ui.queue;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One queue in the list: what it is, how far everybody is, how long it will take.
final class QueueCell extends ListCell<QueueRow> {
    private final QueueViewModel model;
    private final Strings strings;
    private final Label name = new Label();
    private final Pill method = new Pill("", Pill.Tone.NEUTRAL);
    private final Pill blind;
    private final Pill outside;
    private final Label count = new Label();
    private final Label left = new Label();
    private final Button code = new Button();
    private final Shares shares;
    private final HBox card;

    QueueCell(QueueViewModel model, Strings strings, Consumer<QueueRow> open) {
        this.model = model;
        this.strings = strings;
        setPrefWidth(0);
        blind = new Pill(strings.get("queue.blind"), Pill.Tone.ACCENT);
        outside = new Pill(strings.get("queue.not-in-estimates"), Pill.Tone.NEUTRAL);
        shares = new Shares(strings);
        name.getStyleClass().add("strong");
        count.getStyleClass().addAll("muted", "small");
        left.getStyleClass().addAll("muted", "small");
        left.getStyleClass().add("queue-left");
        code.setText(strings.get("queue.code"));
        code.getStyleClass().add("quiet");
        code.setFocusTraversable(false);
        code.setMinWidth(Region.USE_PREF_SIZE);
        code.setOnAction(event -> {
            if (getItem() != null) {
                model.start(getItem());
            }
        });
        HBox first = new HBox(name, method, blind, outside);
        first.getStyleClass().add("queue-name");
        VBox words = new VBox(first, count);
        words.getStyleClass().add("queue-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        card = new HBox(words, shares, left, code);
        card.getStyleClass().add("queue-card");
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        name.setText(row.queue().name());
        method.set(model.method(row.queue()), Pill.Tone.NEUTRAL);
        present(blind, row.queue().blind());
        present(outside, !QueueViewModel.inEstimates(row));
        int assigned = (int) row.items().stream().filter(item -> !item.reviewers().isEmpty()).count();
        count.setText(strings.get("queue.count", row.items().size(), assigned, row.queue().drawnAt().toString().substring(0, 10)));
        left.setText(model.left(row));
        code.setVisible(row.share(model.who()).filter(share -> share.open() > 0).isPresent());
        shares.show(row);
        setGraphic(card);
    }

    static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
