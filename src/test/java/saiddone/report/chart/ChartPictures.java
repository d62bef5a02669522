package saiddone.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Draws every chart of the made-up board for looking at: light and dark, narrow and wide. Takes the folder.
final class ChartPictures {
    private ChartPictures() {}

    public static void main(String[] folder) throws IOException {
        Path out = Files.createDirectories(Path.of(folder[0]));
        PngWriter writer = new PngWriter();
        MadeUpBoard made = new MadeUpBoard();
        for (Palette palette : Palette.values()) {
            for (int width : new int[] {420, 860}) {
                for (Drawing drawing : Charts.all(made, width)) {
                    String name = drawing.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
                    try (OutputStream file = Files.newOutputStream(out.resolve(name + "-" + palette + "-" + width + ".png"))) {
                        writer.write(drawing, palette, width == 420 ? 2 : 1.5, file);
                    }
                }
            }
        }
    }
}
