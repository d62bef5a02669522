package saiddone.statistics;

import java.util.Optional;
import java.util.function.Function;

/// A figure, or why there is none. What is undefined is said to be undefined: it never becomes NaN, 0 or 1.
///
/// @param <T> the figure: a `Double`, an [Interval], or a record of several figures
public sealed interface Answer<T> {

    /// There is a figure.
    record Given<T>(T value) implements Answer<T> {}

    /// There is none.
    record Withheld<T>(NoFigure reason) implements Answer<T> {}

    static <T> Answer<T> of(T figure) {
        return new Given<>(figure);
    }

    static <T> Answer<T> none(NoFigure why) {
        return new Withheld<>(why);
    }

    /// The figure, empty where it is withheld.
    default Optional<T> figure() {
        return switch (this) {
            case Given<T>(T figure) -> Optional.of(figure);
            case Withheld<T> ignored -> Optional.empty();
        };
    }

    /// Why there is no figure, empty where there is one.
    default Optional<NoFigure> why() {
        return switch (this) {
            case Given<T> ignored -> Optional.empty();
            case Withheld<T>(NoFigure why) -> Optional.of(why);
        };
    }

    /// The same for something made of the figure; the reason stays.
    default <R> Answer<R> map(Function<T, R> use) {
        return switch (this) {
            case Given<T>(T figure) -> of(use.apply(figure));
            case Withheld<T>(NoFigure why) -> none(why);
        };
    }
}
