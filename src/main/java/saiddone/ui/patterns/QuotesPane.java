package saiddone.ui.patterns;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.review.patterns.TagQuote;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// The places behind a figure; Enter or a click reads one.
final class QuotesPane extends VBox {
    private final PatternsViewModel model;
    private final Strings strings;
    private final Label name = Labels.whole("", "strong", "quotes-name");
    private final Label counted = Labels.wrapped("", "muted");
    private final ListView<TagQuote> list = new ListView<>();

    QuotesPane(PatternsViewModel model, Strings strings, Runnable leave) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("card", "quotes-card");
        HBox first = new HBox(8, name, counted);
        HBox.setHgrow(counted, Priority.ALWAYS);
        first.getStyleClass().add("quotes-head");
        list.setId("pattern-quotes");
        list.getStyleClass().addAll("rows", "quotes");
        list.setCellFactory(view -> new QuoteCell(model, strings));
        list.setPlaceholder(Labels.wrapped("", "muted"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                readChosen();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(first, list);
        model.quotes().subscribe(this::publish);
        publish(model.quotes().get());
    }

    void readChosen() {
        TagQuote chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.read(chosen);
        }
    }

    /// Puts the keyboard on the quotes.
    void enter() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void publish(@Nullable QuotesPage page) {
        if (page == null) {
            name.setText("");
            counted.setText("");
            list.getItems().clear();
            ((Label) list.getPlaceholder()).setText(strings.get("patterns.quotes.none-asked"));
            return;
        }
        name.setText(page.name());
        counted.setText(counted(page));
        TagQuote chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(page.quotes());
        if (chosen != null && page.quotes().contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
        ((Label) list.getPlaceholder()).setText(strings.get("patterns.quotes.none"));
    }

    /// `64 quotes, believable framing: 58, hostile framing: 6`.
    private String counted(QuotesPage page) {
        String model = page.ask().model();
        String of = model == null ? "" : " · " + model;
        String about = page.ask().about().isEmpty() ? "" : " · " + page.ask().about();
        String framings = page.framings().entrySet().stream()
                .map(one -> strings.get("patterns.quotes.framing", strings.get("patterns.framing." + one.getKey()), one.getValue()))
                .collect(Collectors.joining());
        String hidden = page.hidden() == 0 ? "" : " " + strings.get("patterns.quotes.hidden", page.hidden());
        return strings.get("patterns.quotes", page.quotes().size()) + framings + of + about + hidden;
    }
}
