package saiddone.statistics;

/// Why no figure is given. Shown in the figure's place, as one plain sentence.
public sealed interface NoFigure {

    /// One plain sentence.
    String sentence();

    /// Fewer were looked at than the method needs.
    ///
    /// @param what    in the plural, such as `conversations with two coders`
    /// @param n       how many there are
    /// @param minimum how many it takes
    record TooFew(String what, long n, long minimum) implements NoFigure {
        @Override
        public String sentence() {
            return "Too few %s: %,d, at least %,d are needed.".formatted(what, n, minimum);
        }
    }

    /// All that was looked at is of one class, so that nothing can be said about the other.
    ///
    /// @param missing the class that does not occur, in the plural, such as `conversations that reviewers call resolved`
    /// @param n       how many were looked at
    record OneClass(String missing, long n) implements NoFigure {
        @Override
        public String sentence() {
            return "There are no %s among %,d.".formatted(missing, n);
        }
    }

    /// The formula divides nothing by nothing.
    ///
    /// @param because a sentence
    record Undefined(String because) implements NoFigure {
        @Override
        public String sentence() {
            return "Undefined: " + because;
        }
    }

    /// A judge that is no better than a coin cannot be corrected for.
    ///
    /// @param sensitivity 0-1
    /// @param specificity 0-1; the two add up to 1 or less
    record NoBetterThanChance(double sensitivity, double specificity) implements NoFigure {
        @Override
        public String sentence() {
            return "The judge is no better than chance: sensitivity %.2f and specificity %.2f add up to no more than 1."
                    .formatted(sensitivity, specificity);
        }
    }
}
