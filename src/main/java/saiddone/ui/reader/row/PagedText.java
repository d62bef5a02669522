package saiddone.ui.reader.row;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.PrettyJson;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.reader.text.TextBody;
import saiddone.ui.shell.Strings;

/// A text of any length: short ones whole, long ones folded to their beginning and then page by page.
final class PagedText extends VBox {
    private final RowModel model;
    private final Strings strings;
    private final TextBody body;
    private final Label range = new Label();
    private final Label previous = link();
    private final Label next = link();
    private final Label fold = link();
    private final HBox links = new HBox(range, previous, next, fold);

    PagedText(RowModel model, Strings strings, String styleClass) {
        this.model = model;
        this.strings = strings;
        this.body = new TextBody(model.lit(), styleClass);
        links.getStyleClass().add("pager");
        range.getStyleClass().add("quiet");
        previous.setText(strings.get("reader.pager.previous"));
        next.setText(strings.get("reader.pager.next"));
        getChildren().addAll(body, links);
        setMinWidth(0);
    }

    private static Label link() {
        Label label = new Label();
        label.getStyleClass().add("link");
        return label;
    }

    void show(BodyText text, @Nullable PrettyJson pretty) {
        int page = model.folds().page(text.message(), text.part());
        Shown shown = Shown.page(text, pretty, page);
        body.show(shown);
        int length = pretty == null ? text.text().length() : pretty.text().length();
        boolean paged = length > Shown.LONG;
        links.setVisible(paged);
        links.setManaged(paged);
        if (paged) {
            int last = Shown.pageOf(length - 1);
            boolean open = page >= 0;
            range.setText(open ? strings.get("reader.pager.range", shown.offset() + 1, shown.offset() + shown.text().length(),
                    length) : "");
            offer(previous, open && page > 0, text, page - 1);
            offer(next, open && page < last, text, page + 1);
            fold.setText(open ? strings.get("reader.pager.fold") : strings.get("reader.pager.show", length));
            offer(fold, true, text, open ? -1 : 0);
        }
    }

    private void offer(Label link, boolean useful, BodyText text, int page) {
        link.setVisible(useful);
        link.setManaged(useful);
        link.setOnMouseClicked(event -> model.fold(folds -> folds.page(text.message(), text.part(), page)));
    }

    void refreshMarks() {
        body.refreshMarks();
    }

    /// Where a line to a call leaves a recorded range, in the scene's coordinates; null where it does not show.
    @Nullable Point2D lineFrom(Span recorded) {
        Point2D at = body.lineFrom(recorded);
        return at == null ? null : body.localToScene(at);
    }
}
