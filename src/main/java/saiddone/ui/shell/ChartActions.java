package saiddone.ui.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Palette;
import saiddone.report.chart.PngWriter;
import saiddone.report.chart.SvgWriter;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.control.ChartView;

/// What can be done with a chart on any screen: read what is behind a mark, save it, copy its figures. Files are light, as
/// paper is.
public final class ChartActions implements ChartView.Actions {
    private static final double PNG_SCALE = 2;

    private final Consumer<Drawing.Mark> open;
    private final TaskRunner tasks;
    private final ChartFiles files;
    private final Notices notices;
    private final Strings strings;

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// @param open  a mark was clicked
    /// @param files asks the user where a file goes
    public ChartActions(Consumer<Drawing.Mark> open, TaskRunner tasks, ChartFiles files, Notices notices, Strings strings) {
        this.open = open;
        this.tasks = tasks;
        this.files = files;
        this.notices = notices;
        this.strings = strings;
    }

    @Override
    public void open(Drawing.Mark mark) {
        open.accept(mark);
    }

    @Override
    public void saveSvg(Drawing shown) {
        save(shown, ".svg", out -> out.write(SvgWriter.write(shown, Palette.LIGHT).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public void savePng(Drawing shown) {
        save(shown, ".png", out -> new PngWriter().write(shown, Palette.LIGHT, PNG_SCALE, out));
    }

    @Override
    public void copy(String table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(Drawing shown, String ending, Writing writing) {
        String name = shown.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ending;
        files.choose(name).ifPresent(path -> tasks.run(strings.get("chart.saving"), (progress, cancellation) -> {
            try (OutputStream out = Files.newOutputStream(path)) {
                writing.to(out);
            }
            return path;
        }, new TaskListener<Path>() {
            @Override
            public void done(Path written) {
                notices.show(Notice.info(strings.get("chart.saved", written)));
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(strings.get("chart.not-saved", path,
                        Objects.toString(problem.getMessage(), problem.toString()))));
            }
        }));
    }
}
