package saiddone.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.TableText;
import saiddone.ui.shell.Strings;

/// The menus beside the filter: which columns show, copying rows.
final class LibraryTools {
    private final LibraryViewModel model;
    private final LibraryTable table;
    private final Strings strings;

    LibraryTools(LibraryViewModel model, LibraryTable table, Strings strings) {
        this.model = model;
        this.table = table;
        this.strings = strings;
    }

    MenuButton columns() {
        MenuButton menu = menu("library.columns", BootstrapIcons.LAYOUT_THREE_COLUMNS);
        for (LibraryColumn kind : LibraryColumn.values()) {
            TableColumn<TranscriptSummary, TranscriptSummary> column = table.column(kind);
            CheckMenuItem item = new CheckMenuItem(strings.get(kind.titleKey()));
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        }
        return menu;
    }

    ToggleButton byCase() {
        ToggleButton toggle = new ToggleButton(strings.get("library.by-case"), new FontIcon(BootstrapIcons.LIST_NESTED));
        toggle.setId("library-by-case");
        toggle.getStyleClass().add("quiet");
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(strings.get("library.by-case.why")));
        toggle.selectedProperty().bindBidirectional(model.grouped());
        return toggle;
    }

    Button queue() {
        Button button = new Button(strings.get("library.queue"), new FontIcon(BootstrapIcons.LIST_TASK));
        button.setId("library-queue");
        button.getStyleClass().add("quiet");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(strings.get("action.library-queue")));
        button.setOnAction(event -> model.queue());
        return button;
    }

    MenuButton copy() {
        MenuButton menu = menu("library.copy", BootstrapIcons.CLIPBOARD);
        MenuItem tsv = new MenuItem(strings.get("library.copy.tsv"));
        tsv.setOnAction(event -> copyTsv());
        MenuItem markdown = new MenuItem(strings.get("library.copy.markdown"));
        markdown.setOnAction(event -> copyMarkdown());
        menu.getItems().addAll(tsv, markdown);
        return menu;
    }

    void copyTsv() {
        toClipboard(rows().tsv());
    }

    void copyMarkdown() {
        toClipboard(rows().markdown());
    }

    private TableText rows() {
        return model.grouped().get() ? model.copyCases() : model.copy(table.shownColumns());
    }

    private MenuButton menu(String key, BootstrapIcons icon) {
        MenuButton menu = new MenuButton(strings.get(key), new FontIcon(icon));
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        return menu;
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
