package saiddone.report.chart;

import java.util.ArrayList;
import java.util.List;

/// How wide a text in Inter is, without a toolkit: the font's own advance widths, in thousandths of the size, without
/// kerning. What is not ASCII counts as wide as the widest sign that the charts use, so that nothing overlaps.
final class TextWidth {
    private static final int OTHER = 1_060;
    private static final int[] REGULAR = {
        281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605, 636, 642, 608, 624, 571,
        616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 563, 889, 753, 761,
        635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609,
        591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541, 362, 327, 362, 659};
    private static final int[] SEMI_BOLD = {
        248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481, 621, 652, 666, 632, 648, 587,
        646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775,
        643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577, 630, 593, 377, 625,
        613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 563, 576, 562, 393, 358, 393, 673};

    private TextWidth() {}

    /// @return pixels at the given size
    static double of(String text, double size, boolean bold) {
        int[] widths = bold ? SEMI_BOLD : REGULAR;
        return text.codePoints().mapToLong(c -> c >= ' ' && c < ' ' + widths.length ? widths[c - ' '] : OTHER).sum() * size / 1_000;
    }

    /// The text, or as much of it as fits with an ellipsis behind it.
    static String cut(String text, double size, boolean bold, double room) {
        if (of(text, size, bold) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size, bold) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /// Lines that fit; a word longer than a line stays whole.
    static List<String> wrap(String text, double size, boolean bold, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, size, bold) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
