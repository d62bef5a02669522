package saiddone.statistics;

import java.util.Collection;
import java.util.function.Function;

/// What is printed of coders who each said present or absent: no coefficient without prevalence, positive and negative
/// agreement beside it.
///
/// @param units         that two or more coders judged
/// @param conversations in the universe
/// @param prevalence    share of judgements that say present
/// @param positive      if one coder says present, the chance that another does
/// @param negative      the same for absent
/// @param kappa         Cohen's; withheld with more than two coders
/// @param alpha         Krippendorff's, nominal
/// @param gwet          AC1
public record TagAgreement(int units, int conversations, Figure observed, Figure prevalence, Figure positive, Figure negative,
        Figure kappa, Figure alpha, Figure gwet, Figure pabak) {

    /// @param spread by bootstrap over conversations; withheld wherever the figure is
    public record Figure(Answer<Double> figure, Answer<Resampling.Spread> spread) {}

    /// @param units codes 1 for present, 0 for absent
    public static TagAgreement of(Collection<Agreement.Unit> units, double level, long seed) {
        Agreement agreement = Agreement.onTag(units);
        Function<Function<Tally, Answer<Double>>, Figure> figure = of -> switch (of.apply(agreement.tally())) {
            case Answer.Given<Double> given -> new Figure(given, agreement.spread(of, level, Resampling.USUAL, seed));
            case Answer.Withheld<Double>(NoFigure why) -> new Figure(Answer.none(why), Answer.none(why));
        };
        return new TagAgreement(agreement.tally().units(), agreement.conversations(), figure.apply(Tally::observed),
                figure.apply(tally -> tally.prevalence(1)), figure.apply(tally -> tally.specific(1)),
                figure.apply(tally -> tally.specific(0)), figure.apply(Tally::cohen),
                figure.apply(tally -> tally.krippendorff(Scale.NOMINAL)), figure.apply(Tally::gwet), figure.apply(Tally::pabak));
    }
}
