package saiddone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;

/// Finds palette lines for what was typed. Immutable, so that it can be asked off the FX thread.
///
/// @param fixed        actions, places and recent workspaces
/// @param search       the line that searches the messages for the typed text
/// @param conversation the line that opens a conversation
record PaletteSource(List<PaletteItem> fixed, List<Conversation> conversations, Function<String, PaletteItem> search,
                     Function<TranscriptSummary, PaletteItem> conversation) {
    private static final int MOST_CONVERSATIONS = 40;
    private static final int MOST_FIXED_WHEN_TYPED = 12;

    /// A conversation with the text that it is found by, and the same text as words between single spaces.
    record Conversation(TranscriptSummary summary, String text, String words) {
        static Conversation of(TranscriptSummary summary) {
            String model = summary.model() == null ? "" : summary.model();
            String run = summary.run() == null ? "" : "run " + summary.run();
            String text = String.join(" ", model, summary.caseRef().id(), summary.caseLabel(), summary.caseRef().suite(), run,
                    summary.conversation(), summary.id());
            return new Conversation(summary, text.toLowerCase(Locale.ROOT), words(text));
        }

        /// A whole word counts most, the beginning of one less, letters within one least; -1 where one is not there.
        private int score(List<String> wanted) {
            int score = 0;
            for (String word : wanted) {
                if (!text.contains(word)) {
                    return -1;
                }
                String beginning = words(word).stripTrailing();
                score += words.contains(beginning + " ") ? 2 : words.contains(beginning) ? 1 : 0;
            }
            return score;
        }

        private static String words(String text) {
            return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        }
    }

    private record Scored(PaletteItem item, int score) {}

    /// Lines, best first. A name that begins like the typed text comes before the search for it, a vague fit after it.
    List<PaletteItem> find(String typed, Cancellation cancellation) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return fixed;
        }
        List<Scored> fits = new ArrayList<>();
        for (PaletteItem item : fixed) {
            int score = Fuzzy.score(wanted, item.title());
            if (score != Fuzzy.NO_FIT) {
                fits.add(new Scored(item, score));
            }
        }
        fits.sort((a, b) -> Integer.compare(b.score, a.score));
        List<PaletteItem> found = new ArrayList<>();
        List<Scored> best = fits.subList(0, Math.min(MOST_FIXED_WHEN_TYPED, fits.size()));
        best.stream().filter(fit -> fit.score >= Fuzzy.STRONG).map(Scored::item).forEach(found::add);
        found.add(search.apply(wanted));
        best.stream().filter(fit -> fit.score < Fuzzy.STRONG).map(Scored::item).forEach(found::add);
        found.addAll(conversationsWith(wanted, cancellation));
        return found;
    }

    private List<PaletteItem> conversationsWith(String wanted, Cancellation cancellation) {
        String id = wanted.contains("#") ? wanted.substring(0, wanted.lastIndexOf('#')) : wanted;
        List<String> words = List.of(id.toLowerCase(Locale.ROOT).split("\\s+"));
        List<List<Conversation>> byScore = new ArrayList<>();
        for (int score = 0; score <= 2 * words.size(); score++) {
            byScore.add(new ArrayList<>());
        }
        for (Conversation candidate : conversations) {
            int score = candidate.score(words);
            if (score >= 0 && byScore.get(score).size() < MOST_CONVERSATIONS) {
                byScore.get(score).add(candidate);
                cancellation.check();
            }
        }
        return byScore.reversed().stream().flatMap(List::stream).limit(MOST_CONVERSATIONS)
                .map(candidate -> conversation.apply(candidate.summary)).toList();
    }
}
