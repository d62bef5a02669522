package saiddone.ui.metrics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Palette;
import saiddone.report.chart.PngWriter;
import saiddone.report.chart.SvgWriter;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.control.ChartView;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// What can be done with a chart: read what is behind a mark, save it, copy its figures. Files are light, as paper is.
final class ChartActions implements ChartView.Actions {
    private static final double PNG_SCALE = 2;

    private final MetricsViewModel model;
    private final TaskRunner tasks;
    private final ChartFiles files;
    private final Notices notices;
    private final Strings strings;

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    ChartActions(MetricsViewModel model, TaskRunner tasks, ChartFiles files, Notices notices, Strings strings) {
        this.model = model;
        this.tasks = tasks;
        this.files = files;
        this.notices = notices;
        this.strings = strings;
    }

    /// The transcripts behind a mark; the model's page where there are none.
    @Override
    public void open(Drawing.Mark mark) {
        String about = mark.model();
        if (!mark.transcripts().isEmpty()) {
            model.read(mark.transcripts(), about == null ? strings.get("metrics.chart.list") : strings.get("metrics.list", about,
                    strings.get("metrics.chart.list")));
        } else if (about != null) {
            model.go(new Place.Metrics("", about));
        }
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
        files.choose(name).ifPresent(path -> tasks.run(strings.get("metrics.chart.saving"), (progress, cancellation) -> {
            try (OutputStream out = Files.newOutputStream(path)) {
                writing.to(out);
            }
            return path;
        }, new TaskListener<Path>() {
            @Override
            public void done(Path written) {
                notices.show(Notice.info(strings.get("metrics.chart.saved", written)));
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(strings.get("metrics.chart.not-saved", path,
                        Objects.toString(problem.getMessage(), problem.toString()))));
            }
        }));
    }
}
