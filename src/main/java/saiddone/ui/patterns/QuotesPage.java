package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saiddone.annotation.model.Judgement;
import saiddone.report.review.patterns.Quotes;
import saiddone.report.review.patterns.TagQuote;
import saiddone.ui.desk.Blinding;

/// The places behind a figure.
///
/// @param name     the code's
/// @param quotes   without those in conversations that are hidden from the reviewer
/// @param framings how many of them lie in traps of each framing
/// @param hidden   conversations that are left out of everything here, because they are read blind
record QuotesPage(Door.ToQuotes ask, String name, List<TagQuote> quotes, Map<String, Integer> framings, int hidden) {
    QuotesPage {
        quotes = List.copyOf(quotes);
        framings = Map.copyOf(framings);
    }

    /// @param judgements the code's, or all
    static QuotesPage of(PatternsPage page, Collection<Judgement> judgements, Door.ToQuotes ask, Blinding blinding) {
        List<TagQuote> asked = Quotes.of(page.data(), page.cases(), judgements, ask.code()).stream()
                .filter(one -> ask.model() == null || ask.model().equals(one.model())).filter(one -> ask.in().test(one.transcript()))
                .toList();
        List<TagQuote> open = asked.stream().filter(one -> !blinding.hides(one.transcript())).toList();
        Map<String, Integer> framings = new TreeMap<>();
        List<String> framed = new ArrayList<>();
        open.forEach(one -> {
            String framing = page.cases().framing(one.transcript());
            if (framing != null) {
                framed.add(framing);
            }
        });
        framed.forEach(framing -> framings.merge(framing, 1, Integer::sum));
        return new QuotesPage(ask, page.data().codeName(ask.code()), open, framings,
                blinding.hidden().size());
    }

    List<String> transcripts() {
        return quotes.stream().map(TagQuote::transcript).distinct().toList();
    }
}
