package saiddone.ui.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;

/// Screens with the app's style sheets, and pictures of them for looking at.
public final class Shots {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Inter-Italic.otf",
            "JetBrainsMono-Regular.ttf");

    private Shots() {}

    public static Scene scene(Parent root, double width, double height, boolean dark) {
        for (String font : FONTS) {
            var stream = Shots.class.getResourceAsStream("/saiddone/fonts/" + font);
            if (stream != null) {
                Font.loadFont(stream, 13);
            }
        }
        Scene scene = new Scene(root, width, height);
        scene.setUserAgentStylesheet(dark ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        for (String sheet : List.of(dark ? "dark" : "light", "base", "library", "search", "reader")) {
            var url = Shots.class.getResource("/saiddone/css/" + sheet + ".css");
            if (url != null) {
                scene.getStylesheets().add(url.toExternalForm());
            }
        }
        return scene;
    }

    /// Writes what the scene shows as PNG.
    public static void save(Scene scene, Path file) throws IOException {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(null);
        Files.createDirectories(file.getParent());
        Files.write(file, png(image));
    }

    private static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        var buffer = new java.io.ByteArrayOutputStream();
        var raw = new java.io.ByteArrayOutputStream();
        try (var deflated = new java.util.zip.DeflaterOutputStream(raw)) {
            for (int y = 0; y < height; y++) {
                deflated.write(0);
                byte[] line = new byte[width * 3];
                for (int x = 0; x < width; x++) {
                    int argb = pixels.getArgb(x, y);
                    line[3 * x] = (byte) (argb >> 16);
                    line[3 * x + 1] = (byte) (argb >> 8);
                    line[3 * x + 2] = (byte) argb;
                }
                deflated.write(line);
            }
        }
        var out = new java.io.DataOutputStream(buffer);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] header = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", raw.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return buffer.toByteArray();
    }

    private static void chunk(java.io.DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var crc = new java.util.zip.CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
