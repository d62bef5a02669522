package saiddone.sample.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A `.pieces` file, read.
///
/// @param acts pieces by act, in the file's order
record PieceFile(Map<String, List<Piece>> acts) {
    private static final Set<String> LANGUAGES = Set.of("en", "es", "fr", "de");

    /// @param name for messages
    /// @throws PieceProblem naming file and line
    static PieceFile read(String name, String text) {
        Map<String, List<Piece>> acts = new LinkedHashMap<>();
        List<Piece> open = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = name + ", line " + number;
            if (line.startsWith("==")) {
                open = acts.computeIfAbsent(line.substring(2).strip().replaceAll(" +", " "), act -> new ArrayList<>());
            } else if (open == null) {
                throw new PieceProblem(place + ": a piece before the first act.");
            } else {
                open.add(piece(line.strip(), place));
            }
        }
        return new PieceFile(acts);
    }

    List<Piece> of(String act) {
        return acts.getOrDefault(act, List.of());
    }

    private static Piece piece(String line, String place) {
        Set<Style> styles = EnumSet.noneOf(Style.class);
        String language = "en";
        String rest = line;
        while (rest.startsWith("@")) {
            int end = rest.indexOf(' ');
            String tag = end < 0 ? rest.substring(1) : rest.substring(1, end);
            rest = end < 0 ? "" : rest.substring(end).stripLeading();
            if (LANGUAGES.contains(tag)) {
                language = tag;
            } else {
                styles.add(style(tag, place));
            }
        }
        if (rest.isEmpty()) {
            throw new PieceProblem(place + ": tags without words.");
        }
        try {
            return new Piece(styles, language, Template.parse(rest), place);
        } catch (IllegalArgumentException e) {
            throw new PieceProblem(place + ": " + e.getMessage() + ".");
        }
    }

    private static Style style(String tag, String place) {
        for (Style style : Style.values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(tag)) {
                return style;
            }
        }
        throw new PieceProblem(place + ": @" + tag + " is no voice and no language.");
    }
}
