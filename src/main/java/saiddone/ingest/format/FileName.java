package saiddone.ingest.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a results file's name tells: the model and the domain. tau-bench itself writes
/// `strategy-model-temperature_range_0-100_user-model-strategy_date.json`; people rename that to `model-domain.json`.
final class FileName {
    private static final Pattern OWN = Pattern.compile("(?:tool-calling|few-shot|react|act)-(.+)-\\d+(?:\\.\\d+)?_range_.*");
    private static final Pattern STRATEGY = Pattern.compile("(?:tool-calling|few-shot|react|act)(?:-|$)");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:jsonl?|ndjson)(?:\\.gz)?$|\\.gz$");

    private final String stem;
    private final @Nullable String domain;
    private final String model;

    FileName(String name, List<String> domains) {
        this.stem = ENDING.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceFirst("");
        Matcher found = Pattern.compile("(?:^|[-_.])(" + String.join("|", domains) + ")(?:[-_.]|$)").matcher(stem);
        boolean named = !domains.isEmpty() && found.find();
        this.domain = named ? found.group(1) : null;
        this.model = model(named ? stem.substring(0, found.start()) : stem);
    }

    @Nullable String domain() {
        return domain;
    }

    /// The model's name as far as the file's name tells it, else the whole name: better than mixing files up.
    String model() {
        return model;
    }

    private String model(String start) {
        Matcher own = OWN.matcher(stem);
        String name = own.matches() ? own.group(1) : STRATEGY.matcher(start).replaceFirst("");
        return name.isBlank() || name.equals("none") ? stem : name;
    }
}
