package saiddone.sample.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Written out here: the names that Java gives depend on its release.
final class MonthNames {
    private static final List<String> ENGLISH = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");
    private static final Map<String, List<String>> OTHERS = Map.of(
            "es", List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                    "noviembre", "diciembre"),
            "fr", List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                    "novembre", "décembre"),
            "de", List.of("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                    "November", "Dezember"));

    private MonthNames() {}

    static String of(int month, String language) {
        return Objects.requireNonNullElse(OTHERS.get(language), ENGLISH).get(month - 1);
    }
}
